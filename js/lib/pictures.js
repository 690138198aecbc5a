// @ts-check
/** Which files may become references. The server looks into each file again. */

import { PICTURE_BYTES as BYTES, PICTURE_SUFFIXES as ENDINGS } from "./limits.js";

export const RULE = `PNG, JPG, JPEG or WEBP, up to ${BYTES / 1024 / 1024} MB each`;

/**
 * Say what is wrong with a file, or "" when it may be tried.
 * @param {{name: string, size: number}} file size in bytes
 */
export function faultOf(file) {
  const ending = file.name.slice(file.name.lastIndexOf(".")).toLowerCase();
  if (!ENDINGS.includes(ending)) return `${file.name}: not a picture that is taken (${RULE})`;
  if (file.size > BYTES) return `${file.name}: ${(file.size / 1024 / 1024).toFixed(1)} MB is too large (${RULE})`;
  if (file.size === 0) return `${file.name}: the file is empty`;
  return "";
}

/**
 * Return the slots (from 1) that new files go to: empty ones first, then from the first on.
 * @param {string[]} values what each slot holds, "none" where empty
 * @param {number} count
 */
export function slotsFor(values, count) {
  const empty = values.flatMap((value, index) => (value === "none" ? [index + 1] : []));
  const full = values.flatMap((value, index) => (value === "none" ? [] : [index + 1]));
  return [...empty, ...full].slice(0, count);
}
