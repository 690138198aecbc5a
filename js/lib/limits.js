// @ts-check
// Written by `python -m scripts.make_limits` from sora2_nodes/limits.py.
export const PICTURE_BYTES = 5242880;
export const PICTURE_SUFFIXES = [".png", ".jpg", ".jpeg", ".webp"];
export const PRICE_CREDITS = 30;
export const PRICE_SECONDS = 10;
export const PRICE_PIXELS = 921600;
export const SHOT_S = [0.5, 120.0];
