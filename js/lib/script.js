// @ts-check
/** Shots in a prompt's text and back. The text is the only truth: what is not changed is written back as it was. */

/**
 * @typedef {{text: string, seconds: number | null, take: number}} Shot seconds null: the node's own length; take from 1
 * @typedef {{kind: "plain" | "script" | "json", opening: string, shots: Shot[], data?: any}} Board
 */

const HEADING = /^[ \t]*shot[ \t]+\d+[a-z]?[ \t]*(?:\([ \t]*(\d+(?:\.\d+)?)[ \t]*s(?:ec(?:onds?)?)?[ \t]*\))?[ \t]*[:.\u2013-]?[ \t]*/i;

const TAKE = /\s*\[[ \t]*take[ \t]*[:=][ \t]*(\d{1,3})[ \t]*\]/i;
const DEFAULT_S = 4; // of a shot without a length
const GOES_ON = { continuity: "continue" };

/**
 * Read a prompt, a script with shot headings or a storyboard's JSON.
 * @param {string} text
 * @returns {Board}
 */
export function readBoard(text) {
  const data = parsed(text);
  if (data) {
    const shots = data.shots.map((/** @type {any} */ shot) => ({ text: shot.prompt ?? "", seconds: shot.duration_s ?? null, take: shot.take ?? 1 }));
    return { kind: "json", opening: "", shots, data };
  }
  const lines = text.split("\n");
  const first = lines.findIndex((line) => HEADING.test(line));
  if (first < 0) return { kind: "plain", opening: "", shots: text.trim() ? [untagged({ text, seconds: null, take: 1 })] : [] };
  /** @type {Shot[]} */
  const shots = [];
  for (const line of lines.slice(first)) {
    const match = HEADING.exec(line);
    if (match) shots.push({ text: line.slice(match[0].length), seconds: match[1] ? Number(match[1]) : null, take: 1 });
    else shots[shots.length - 1].text += `\n${line}`;
  }
  const read = shots.map((shot) => untagged({ ...shot, text: shot.text.trim() }));
  return { kind: "script", opening: lines.slice(0, first).join("\n").trim(), shots: read };
}

/**
 * Write shots as text in the form they came in; one plain shot stays plain.
 * @param {Board} board
 */
export function writeBoard(board) {
  if (board.kind === "json") {
    const old = board.data.shots;
    const shots = board.shots.map((shot) => jsonShot(old.find((/** @type {any} */ o) => o.prompt === shot.text) ?? {}, shot));
    return JSON.stringify({ ...board.data, shots }, null, 2);
  }
  if (board.kind === "plain" && board.shots.length < 2 && board.shots.every((shot) => shot.seconds === null)) {
    return board.shots[0] ? tagged(board.shots[0]) : "";
  }
  const parts = board.shots.map((shot, index) => {
    const length = shot.seconds === null ? "" : ` (${shot.seconds} s)`;
    return `Shot ${index + 1}${length}: ${tagged({ ...shot, text: shot.text.trim() })}`;
  });
  return [board.opening, ...parts].filter(Boolean).join("\n\n");
}

/**
 * Return the board with a change; the one given is not touched.
 * @param {Board} board
 * @param {{add?: boolean, remove?: number, move?: [number, number], edit?: [number, Partial<Shot>], split?: [number, number], join?: number}} change
 * @returns {Board}
 */
export function changed(board, change) {
  const shots = board.shots.map((shot) => ({ ...shot }));
  const data = board.data && { ...board.data, shots: [...board.data.shots] };
  if (change.edit) {
    const [index, values] = change.edit;
    if (data) data.shots[index] = jsonShot(data.shots[index], { ...shots[index], ...values });
    shots[index] = { ...shots[index], ...values };
  }
  if (change.move) {
    const [from, to] = change.move;
    if (to >= 0 && to < shots.length) shots.splice(to, 0, ...shots.splice(from, 1));
  }
  if (change.split) {
    const [index, at] = change.split;
    const parts = halves(shots[index], at);
    if (parts) {
      shots.splice(index, 1, ...parts);
      if (data) {
        shots[index + 1].text = withoutContinuity(parts[1].text); // a field of the shot there, not a tag
        data.shots.splice(index, 1, jsonShot(data.shots[index], parts[0]), { ...GOES_ON, ...jsonShot({}, shots[index + 1]) });
      }
    }
  }
  if (change.join !== undefined && change.join + 1 < shots.length) {
    const [one, other] = shots.splice(change.join, 2);
    const seconds = one.seconds === null && other.seconds === null ? null : (one.seconds ?? DEFAULT_S) + (other.seconds ?? DEFAULT_S);
    const both = { text: `${one.text.trim()}\n${withoutContinuity(other.text)}`.trim(), seconds, take: 1 };
    shots.splice(change.join, 0, both);
    if (data) {
      const [first, second] = data.shots.splice(change.join, 2);
      const dialogue = [...(first.dialogue ?? []), ...(second.dialogue ?? [])].map(({ at_s, ...line }) => line);
      data.shots.splice(change.join, 0, jsonShot({ ...first, ...(dialogue.length ? { dialogue } : {}) }, both));
    }
  }
  if (change.remove !== undefined) shots.splice(change.remove, 1);
  if (change.add) shots.push({ text: "A blue box slides across the floor", seconds: 4, take: 1 });
  return { ...board, shots, ...(data ? { data } : {}) };
}

/** A shot cut in two at a place of its text, the second going on in the same world; null where a half would be empty. @param {Shot} shot @param {number} at */
function halves(shot, at) {
  const place = at > 0 && at < shot.text.length ? at : sentenceEnd(shot.text);
  const [one, other] = [shot.text.slice(0, place).trim(), shot.text.slice(place).trim()];
  if (!one || !other) return null;
  const seconds = shot.seconds === null ? null : Math.max(0.5, Math.round(shot.seconds * 5) / 10);
  return [{ text: one, seconds, take: 1 }, { text: `${other} [continuity: continue]`, seconds, take: 1 }];
}

/** Where the sentence nearest to a text's middle ends. @param {string} text */
function sentenceEnd(text) {
  const ends = [...text.matchAll(/[.!?;]\s+|,\s+then\s+|\n/g)].map((found) => found.index + found[0].length);
  return ends.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0] ?? 0;
}

/** A shot whose take is read from its text, which is left without the tag. @param {Shot} shot @returns {Shot} */
function untagged(shot) {
  const found = TAKE.exec(shot.text);
  return found ? { ...shot, text: shot.text.replace(TAKE, ""), take: Math.max(1, Number(found[1])) } : shot;
}

/** A shot's text with its take, on a line of its own below lines that are spoken. @param {Shot} shot */
function tagged({ text, take }) {
  if (take === 1) return text;
  return `${text.trimEnd()}${/["\u201d\n]/.test(text.trim()) ? "\n" : " "}[take: ${take}]`;
}

/** @param {string} text */
function withoutContinuity(text) {
  return text.replace(/\s*\[\s*continuity\s*[:=][^\]]*\]/gi, "").trim();
}

/** What was written, to go back to and forward again. */
export class Undo {
  /** @param {string} text */
  constructor(text) {
    this.past = /** @type {string[]} */ ([]);
    this.future = /** @type {string[]} */ ([]);
    this.text = text;
  }

  /** Note a new text; typing within a second of the last change replaces it. @param {string} text @param {boolean} typed @param {number} now */
  note(text, typed = false, now = Date.now()) {
    if (text === this.text) return;
    if (!(typed && this.typed && now - this.at < 1000)) this.past.push(this.text);
    if (this.past.length > 200) this.past.shift();
    this.future = [];
    [this.text, this.typed, this.at] = [text, typed, now];
  }

  /** The text before; null at the beginning. */
  back() {
    return this.go(this.past, this.future);
  }

  /** The text after; null at the end. */
  forward() {
    return this.go(this.future, this.past);
  }

  /** @param {string[]} from @param {string[]} to */
  go(from, to) {
    const text = from.pop();
    if (text === undefined) return null;
    to.push(this.text);
    this.typed = false;
    this.text = text;
    return text;
  }
}

/** @param {any} old @param {Shot} shot */
function jsonShot(old, shot) {
  const made = { ...old, prompt: shot.text };
  if (shot.seconds === null) delete made.duration_s;
  else made.duration_s = shot.seconds;
  if (shot.take > 1) made.take = shot.take;
  else delete made.take;
  return made;
}

/** @param {string} text */
function parsed(text) {
  if (!text.trim().startsWith("{")) return null;
  try {
    const data = JSON.parse(text);
    return Array.isArray(data.shots) ? data : null;
  } catch {
    return null;
  }
}
