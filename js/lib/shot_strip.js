// @ts-check
/** Above the shots: who appears, with faces, and the film as a strip of its shots with their lines and music. */

import { ACCENT, element, TEXT } from "./theme.js";

/**
 * @typedef {{speaker: string, text: string, start_s: number, end_s: number}} SpokenLine seconds into its shot
 * @typedef {{seconds: number, take: number, takes: number[], lines: SpokenLine[], music: string, fault: string, footage: boolean, transition: string}} ToldShot
 * @typedef {{name: string, shots: number[], cameo: boolean}} CastMember shots count from 1
 * @typedef {{shots: ToldShot[], cast: CastMember[]}} Told
 */

const SPOKEN = "#d98c2b", MUSIC = "#5b9a6f"; // seen on light and on dark

/** Where each shot begins, and how long all last, in seconds. @param {{seconds: number}[]} shots */
export function starts(shots) {
  let at = 0;
  const begins = shots.map((shot) => {
    const start = at;
    at += shot.seconds || 1;
    return start;
  });
  return { begins, all: at };
}

/** Stretches of one music that go on over cuts. @param {ToldShot[]} shots @returns {{music: string, start: number, end: number}[]} */
export function musicOf(shots) {
  const { begins, all } = starts(shots);
  /** @type {{music: string, start: number, end: number}[]} */
  const found = [];
  for (const [index, { music }] of shots.entries()) {
    const end = begins[index + 1] ?? all;
    const last = found.at(-1);
    if (last && last.music === music && last.end === begins[index]) last.end = end;
    else if (music) found.push({ music, start: begins[index], end });
  }
  return found;
}

/** @param {number} seconds */
function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, "0")}`;
}

/**
 * The strip: a button a shot, as wide as it is long; under it a lane of lines and one of music, where there are any.
 * @param {ToldShot[]} shots @param {(index: number) => void} go
 */
export function strip(shots, go) {
  const { begins, all } = starts(shots);
  const percent = (/** @type {number} */ seconds) => `${((100 * seconds) / all).toFixed(3)}%`;
  const blocks = shots.map((shot, index) => {
    const label = `Shot ${index + 1}, ${clock(begins[index])} to ${clock(begins[index] + shot.seconds)}${shot.music ? `, music: ${shot.music}` : ""}`;
    const block = element("button", `position:absolute;top:0;bottom:0;left:${percent(begins[index])};width:calc(${percent(shot.seconds || 1)} - 1px);border:0;border-radius:2px;padding:0;overflow:hidden;font:inherit;cursor:pointer;background:var(--comfy-input-bg,#222);${TEXT}`, { type: "button", title: label, "aria-label": label }, String(index + 1));
    block.addEventListener("click", () => go(index));
    return block;
  });
  const lane = (/** @type {string} */ part, /** @type {Node[]} */ marks, height = 6) =>
    element("div", `position:relative;height:${height}px`, { "data-part": part }, ...marks);
  const mark = (/** @type {number} */ start, /** @type {number} */ end, /** @type {string} */ colour, /** @type {string} */ title) =>
    element("span", `position:absolute;top:1px;bottom:1px;left:${percent(start)};width:${percent(Math.max(end - start, all / 200))};background:${colour};border-radius:2px`, { title });
  const lines = shots.flatMap((shot, index) =>
    shot.lines.map((line) => mark(begins[index] + line.start_s, begins[index] + line.end_s, SPOKEN, `${line.speaker}: ${line.text}`)),
  );
  const music = musicOf(shots).map(({ music: name, start, end }) => mark(start, end, MUSIC, `Music: ${name}`));
  const lanes = [lane("shots", blocks, 18), ...(lines.length ? [lane("lines", lines)] : []), ...(music.length ? [lane("music", music)] : [])];
  const legend = [
    element("span", "", {}, `${shots.length} shot${shots.length === 1 ? "" : "s"}, ${clock(all)}`),
    ...(lines.length ? [key(SPOKEN, `${lines.length} line${lines.length === 1 ? "" : "s"}`)] : []),
    ...(music.length ? [key(MUSIC, [...new Set(musicOf(shots).map((one) => one.music))].join(", "))] : []),
  ];
  const told = element("div", "display:flex;gap:10px;font-size:11px;opacity:.85", {}, ...legend);
  return element("div", "flex:none;display:flex;flex-direction:column;gap:1px", { class: "sora2-strip", role: "group", "aria-label": "The film" }, ...lanes, told);
}

/** @param {string} colour @param {string} words */
function key(colour, words) {
  return element("span", "", {}, element("span", `display:inline-block;width:8px;height:8px;border-radius:2px;background:${colour};margin-right:4px`), words);
}

/**
 * Who appears, each with a face as soon as it is drawn.
 * @param {CastMember[]} cast @param {(member: CastMember) => Promise<string | null>} face an address of a picture
 */
export function castRow(cast, face) {
  const people = cast.map((member) => {
    const picture = /** @type {HTMLImageElement} */ (element("img", `width:40px;height:40px;border-radius:50%;object-fit:cover;background:#8884;border:2px solid ${member.cameo ? ACCENT : "transparent"}`, { alt: "", draggable: "false" }));
    face(member).then((address) => address && (picture.src = address));
    const where = `${member.shots.length === 1 ? "shot" : "shots"} ${member.shots.join(", ")}`;
    const title = `${member.name}${member.cameo ? " (cameo)" : ""}: ${where}`;
    return element("figure", "margin:0;flex:none;display:flex;flex-direction:column;align-items:center;width:64px", { title }, picture, element("figcaption", "max-width:64px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:11px", {}, member.name));
  });
  return element("div", "flex:none;display:flex;gap:4px;overflow-x:auto", { class: "sora2-cast", role: "group", "aria-label": "Who appears" }, ...people);
}
