// @ts-check
/** Shots in a prompt's text and back. The text is the only truth: what is not changed is written back as it was. */

/**
 * @typedef {{text: string, seconds: number | null}} Shot seconds null: the node's own length
 * @typedef {{kind: "plain" | "script" | "json", opening: string, shots: Shot[], data?: any}} Board
 */

const HEADING = /^[ \t]*shot[ \t]+\d+[a-z]?[ \t]*(?:\([ \t]*(\d+(?:\.\d+)?)[ \t]*s(?:ec(?:onds?)?)?[ \t]*\))?[ \t]*[:.\u2013-]?[ \t]*/i;

/**
 * Read a prompt, a script with shot headings or a storyboard's JSON.
 * @param {string} text
 * @returns {Board}
 */
export function readBoard(text) {
  const data = parsed(text);
  if (data) {
    const shots = data.shots.map((/** @type {any} */ shot) => ({ text: shot.prompt ?? "", seconds: shot.duration_s ?? null }));
    return { kind: "json", opening: "", shots, data };
  }
  const lines = text.split("\n");
  const first = lines.findIndex((line) => HEADING.test(line));
  if (first < 0) return { kind: "plain", opening: "", shots: text.trim() ? [{ text, seconds: null }] : [] };
  /** @type {Shot[]} */
  const shots = [];
  for (const line of lines.slice(first)) {
    const match = HEADING.exec(line);
    if (match) shots.push({ text: line.slice(match[0].length), seconds: match[1] ? Number(match[1]) : null });
    else shots[shots.length - 1].text += `\n${line}`;
  }
  for (const shot of shots) shot.text = shot.text.trim();
  return { kind: "script", opening: lines.slice(0, first).join("\n").trim(), shots };
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
    return board.shots[0]?.text ?? "";
  }
  const parts = board.shots.map((shot, index) => {
    const length = shot.seconds === null ? "" : ` (${shot.seconds} s)`;
    return `Shot ${index + 1}${length}: ${shot.text.trim()}`;
  });
  return [board.opening, ...parts].filter(Boolean).join("\n\n");
}

/**
 * Return the board with a change; the one given is not touched.
 * @param {Board} board
 * @param {{add?: boolean, remove?: number, move?: [number, number], edit?: [number, Partial<Shot>]}} change
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
  if (change.remove !== undefined) shots.splice(change.remove, 1);
  if (change.add) shots.push({ text: "A blue box slides across the floor", seconds: 4 });
  return { ...board, shots, ...(data ? { data } : {}) };
}

/** @param {any} old @param {Shot} shot */
function jsonShot(old, shot) {
  const made = { ...old, prompt: shot.text };
  if (shot.seconds === null) delete made.duration_s;
  else made.duration_s = shot.seconds;
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
