// @ts-check
/** Colours of the host's theme, light or dark, as CSS for elements inside a node. */

export const TEXT = "color:var(--input-text,#ddd)";
export const FIELD = `${TEXT};background:var(--comfy-input-bg,#222);border:1px solid var(--border-color,#4e4e4e)`;
export const FAULT = "color:var(--error-text,#e66)";
export const ACCENT = "var(--p-primary-color,#4a90d9)";

/**
 * An element with a style, attributes and children.
 * @param {string} tag @param {string} style @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
export function element(tag, style = "", attributes = {}, ...children) {
  const made = document.createElement(tag);
  if (style) made.style.cssText = style;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * A button with its name for whoever can't see its sign.
 * @param {string} text @param {string} title @param {() => void} act @param {boolean} off
 */
export function button(text, title, act, off = false) {
  const made = /** @type {HTMLButtonElement} */ (
    element("button", `opacity:${off ? 0.45 : 1};flex:none;padding:1px 6px;border-radius:3px;cursor:pointer;font:inherit;${FIELD}`, { type: "button", title, "aria-label": title }, text)
  );
  made.disabled = off;
  made.addEventListener("click", act);
  return made;
}
