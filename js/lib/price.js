// @ts-check
/** What a render costs and how long it still takes, as short text. The ledger's own price is what counts. */

import { PRICE_CREDITS as CREDITS, PRICE_PIXELS as PIXELS, PRICE_SECONDS as SECONDS } from "./limits.js";

/**
 * Price shots in credits: 30 for 10 s at 1280x720, in proportion to seconds and to pixels above that, rounded up once.
 * @param {number[]} seconds one per shot
 * @param {number} width pixels
 * @param {number} height pixels
 */
export function priceOf(seconds, width, height) {
  const millis = seconds.reduce((sum, s) => sum + Math.round(s * 1000), 0);
  const pixels = Math.max(width * height, PIXELS);
  return Number(ceilDivide(BigInt(millis) * BigInt(CREDITS) * BigInt(pixels), BigInt(SECONDS * 1000) * BigInt(PIXELS)));
}

/**
 * Return the seconds still to go, or null before anything is known.
 * @param {number} elapsed seconds
 * @param {number} done steps
 * @param {number} total steps
 */
export function timeLeft(elapsed, done, total) {
  return done > 0 && total > 0 ? (elapsed / done) * Math.max(0, total - done) : null;
}

/**
 * Write seconds as 0:42 or 1:02:03.
 * @param {number} seconds
 */
export function clock(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, index) => (index ? String(part).padStart(2, "0") : String(part))).join(":");
}

/** @param {bigint} a @param {bigint} b */
function ceilDivide(a, b) {
  return (a + b - 1n) / b;
}
