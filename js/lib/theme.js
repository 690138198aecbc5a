// @ts-check
/** Colours of the host's theme, light or dark, as CSS for elements inside a node. */

export const TEXT = "color:var(--input-text,#ddd)";
export const FIELD = `${TEXT};background:var(--comfy-input-bg,#222);border:1px solid var(--border-color,#4e4e4e)`;
export const FAULT = "color:var(--error-text,#e66)";
