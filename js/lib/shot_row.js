// @ts-check
/** One shot in the storyboard's editor: its picture, length, words, takes and what can be done with it. */

import { ACCENT, button, element, FAULT, FIELD } from "./theme.js";

const DRAGGED = "application/x-sora2-shot";

/**
 * @typedef {import("./script.js").Shot} Shot
 * @typedef {{apply: (change: any, then?: [number, string]) => void, retake?: (index: number) => void}} Acts
 * then: the shot and the control that has the keyboard's focus afterwards
 */

/** @param {Shot} shot @param {number} index @param {number} count @param {Acts} acts */
export function shotRow(shot, index, count, acts) {
  const row = element("div", "flex:none;display:grid;grid-template-columns:auto 1fr auto;gap:4px 6px;align-items:start", { class: "sora2-shot" });
  const picture = element("img", "display:block;width:112px;height:63px;object-fit:contain;background:#000;border-radius:3px;visibility:hidden", { alt: `Shot ${index + 1}`, draggable: "false" });
  const shows = element("span", "position:absolute;left:3px;bottom:3px;padding:0 4px;border-radius:3px;font-size:10px;background:#000b;color:#fff", { "data-part": "shows", hidden: "" });
  const handle = element("span", "cursor:grab;padding:0 4px;user-select:none", { title: "Drag to another place", draggable: "true" }, `⠿ ${index + 1}`);
  const under = element("div", "display:flex;align-items:center;gap:2px;margin-top:2px", {}, handle, lengthField(shot.seconds, (seconds) => acts.apply({ edit: [index, { seconds }] })), " s");
  const frame = element("div", "position:relative;width:112px;height:63px;background:#0003;border-radius:3px", {}, picture, shows);
  const words = /** @type {HTMLTextAreaElement} */ (element("textarea", `width:100%;min-height:63px;box-sizing:border-box;resize:vertical;font:inherit;${FIELD}`, { rows: "3", "aria-label": `Shot ${index + 1}`, "data-key": "words" }));
  words.value = shot.text;
  words.addEventListener("input", () => acts.apply({ edit: [index, { text: words.value }] }));
  const tool = (/** @type {string} */ key, /** @type {string} */ sign, /** @type {string} */ title, /** @type {() => void} */ act, off = false) => {
    const made = button(sign, title, act, off);
    made.dataset.key = key;
    return made;
  };
  const earlier = () => acts.apply({ move: [index, index - 1] }, [index - 1, "earlier"]);
  const later = () => acts.apply({ move: [index, index + 1] }, [index + 1, "later"]);
  const tools = element("div", "display:grid;grid-template-columns:auto auto;gap:2px", {},
    tool("earlier", "↑", "Earlier (Alt+↑)", earlier, index === 0),
    tool("later", "↓", "Later (Alt+↓)", later, index + 1 === count),
    tool("split", "✂", "Split where the cursor is, or at the sentence in the middle", () => acts.apply({ split: [index, words.selectionStart] }, [index, "split"])),
    tool("join", "∪", "Join with the next shot", () => acts.apply({ join: index }, [index, "join"]), index + 1 === count),
    tool("remove", "×", "Remove shot", () => acts.apply({ remove: index }, [index, "remove"])),
  );
  const takes = element("div", "display:flex;flex-wrap:wrap;gap:2px;align-items:center", { "data-part": "takes", role: "group", "aria-label": `Takes of shot ${index + 1}` });
  const fault = element("div", `grid-column:1/-1;${FAULT}`, { "data-part": "fault", role: "status" });
  row.append(element("div", "", {}, frame, under), element("div", "display:flex;flex-direction:column;gap:3px", {}, words, takes), tools, fault);
  row.addEventListener("keydown", (event) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    const [to, step] = event.key === "ArrowUp" ? [index - 1, earlier] : [index + 1, later];
    if (to >= 0 && to < count) step();
  });
  takeDrops(row, handle, index, acts);
  return row;
}

/** Show which takes there are and which is used. @param {HTMLElement} row @param {number} index @param {number} chosen @param {number[]} made @param {Acts} acts */
export function showTakes(row, index, chosen, made, acts) {
  const place = row.querySelector('[data-part="takes"]');
  const focused = /** @type {HTMLElement | null} */ (place?.contains(document.activeElement) ? document.activeElement : null)?.dataset.key;
  const numbers = [...new Set([...made, chosen])].sort((a, b) => a - b);
  const next = Math.max(0, ...numbers) + 1;
  const buttons = numbers.map((take) => {
    const state = made.includes(take) ? "" : ", made with the next run";
    const one = button(`Take ${take}`, `Use take ${take}${state}`, () => acts.apply({ edit: [index, { take }] }, [index, `take ${take}`]));
    one.dataset.key = `take ${take}`;
    one.setAttribute("aria-pressed", String(take === chosen));
    if (take === chosen) one.style.borderColor = ACCENT;
    if (!made.includes(take)) one.style.borderStyle = "dashed";
    return one;
  });
  if (made.length && acts.retake) {
    const again = button("+ take", "Make one more take of this shot alone", () => {
      acts.apply({ edit: [index, { take: next }] }, [index, `take ${next}`]);
      acts.retake?.(index);
    });
    again.dataset.key = "again";
    buttons.push(again);
  }
  place?.replaceChildren(...(made.length || chosen > 1 ? buttons : []));
  if (focused) /** @type {HTMLElement | null} */ (place?.querySelector(`[data-key="${focused}"]`))?.focus();
}

/** @param {HTMLElement} row @param {HTMLElement} handle @param {number} index @param {Acts} acts */
function takeDrops(row, handle, index, acts) {
  handle.addEventListener("pointerdown", (event) => event.stopPropagation()); // or the node would be dragged
  handle.addEventListener("dragstart", (event) => {
    event.stopPropagation();
    event.dataTransfer?.setData(DRAGGED, String(index));
  });
  row.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes(DRAGGED)) return;
    event.preventDefault();
    event.stopPropagation();
    row.style.outline = `2px solid ${ACCENT}`;
  });
  row.addEventListener("dragleave", () => (row.style.outline = ""));
  row.addEventListener("drop", (event) => {
    const from = event.dataTransfer?.getData(DRAGGED);
    row.style.outline = "";
    if (!from) return;
    event.preventDefault();
    event.stopPropagation(); // or the canvas would load it as a workflow
    if (Number(from) !== index) acts.apply({ move: [Number(from), index] });
  });
}

/** @param {number | null} seconds @param {(seconds: number | null) => void} change */
function lengthField(seconds, change) {
  const field = /** @type {HTMLInputElement} */ (element("input", `width:50px;font:inherit;${FIELD}`, { type: "number", min: "0.5", max: "120", step: "0.5", placeholder: "–", title: "Length in seconds; empty takes the node's", "aria-label": "Seconds", "data-key": "seconds" }));
  field.value = seconds === null ? "" : String(seconds);
  field.addEventListener("change", () => change(field.value ? Number(field.value) : null));
  return field;
}
