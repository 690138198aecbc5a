// @ts-check
/** The storyboard's editor: rows of shots with a picture each, to add, order by dragging or keys, time, split, join and take back. */

import { changed, readBoard, Undo, writeBoard } from "./script.js";
import { FIELD } from "./theme.js";

const PAUSE_MS = 1200; // without typing, before pictures are asked for
const DRAGGED = "application/x-sora2-shot";

/**
 * @typedef {{write: (text: string) => void, picture?: (text: string, shot: number) => Promise<string | null>}} Uses
 * picture: an address of a shot's picture, counted from 1
 */

export class ShotList {
  /** @param {HTMLElement} element @param {string} text @param {Uses} uses */
  constructor(element, text, uses) {
    this.element = element;
    this.uses = uses;
    this.undo = new Undo(text);
    this.asked = 0;
    this.addresses = /** @type {string[]} */ ([]);
    element.addEventListener("keydown", (event) => this.key(event));
    this.draw();
    this.paint(0);
  }

  /** Show a text that was changed elsewhere. @param {string} text */
  show(text) {
    if (text === this.undo.text) return;
    this.undo.note(text);
    this.draw();
    this.paint(PAUSE_MS);
  }

  /** @param {any} change */
  apply(change) {
    const text = writeBoard(changed(readBoard(this.undo.text), change));
    this.undo.note(text, Boolean(change.edit));
    this.uses.write(text);
    if (!change.edit) this.draw(); // the row being edited already shows it
    this.paint(PAUSE_MS);
  }

  /** Go back, or forward again. @param {boolean} back */
  turn(back) {
    const text = back ? this.undo.back() : this.undo.forward();
    if (text === null) return;
    this.uses.write(text);
    this.draw();
    this.paint(0);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    event.stopPropagation(); // or the canvas would take its own step back
    this.turn(key === "z" && !event.shiftKey);
  }

  draw() {
    const { shots } = readBoard(this.undo.text);
    const rows = shots.map((shot, index) => this.row(shot, index, shots.length));
    const bar = document.createElement("div");
    bar.style.cssText = "position:sticky;bottom:0;display:flex;gap:4px"; // in sight however many shots there are
    bar.append(
      button("+ shot", "Add a shot at the end", () => this.apply({ add: true })),
      button("↶", "Take back (Ctrl+Z)", () => this.turn(true), this.undo.past.length === 0),
      button("↷", "Do again (Ctrl+Shift+Z)", () => this.turn(false), this.undo.future.length === 0),
    );
    this.element.replaceChildren(...rows, bar);
  }

  /** @param {import("./script.js").Shot} shot @param {number} index @param {number} count */
  row(shot, index, count) {
    const row = document.createElement("div");
    row.className = "sora2-shot";
    row.style.cssText = "flex:none;display:grid;grid-template-columns:auto 1fr auto;gap:4px;align-items:start";
    const head = document.createElement("div");
    const picture = document.createElement("img");
    picture.alt = `Shot ${index + 1} as it is planned`;
    picture.hidden = true;
    picture.draggable = false;
    picture.style.cssText = "display:block;width:96px;height:54px;object-fit:contain;background:#000;border-radius:3px";
    const handle = document.createElement("span");
    handle.textContent = `⠿ ${index + 1} `;
    handle.title = "Drag to another place";
    handle.draggable = true;
    handle.style.cursor = "grab";
    head.append(picture, handle, lengthField(shot.seconds, (seconds) => this.apply({ edit: [index, { seconds }] })));
    const words = document.createElement("textarea");
    words.value = shot.text;
    words.rows = 2;
    words.ariaLabel = `Shot ${index + 1}`;
    words.style.cssText = `width:100%;box-sizing:border-box;resize:vertical;${FIELD}`;
    words.addEventListener("input", () => this.apply({ edit: [index, { text: words.value }] }));
    const tools = document.createElement("div");
    tools.append(
      button("↑", "Earlier", () => this.apply({ move: [index, index - 1] })),
      button("↓", "Later", () => this.apply({ move: [index, index + 1] })),
      button("✂", "Split where the cursor is, or at the sentence in the middle", () => this.apply({ split: [index, words.selectionStart] })),
      button("∪", "Join with the next shot", () => this.apply({ join: index }), index + 1 === count),
      button("×", "Remove shot", () => this.apply({ remove: index })),
    );
    row.append(head, words, tools);
    this.takeDrops(row, handle, index);
    return row;
  }

  /** @param {HTMLElement} row @param {HTMLElement} handle @param {number} index */
  takeDrops(row, handle, index) {
    handle.addEventListener("dragstart", (event) => event.dataTransfer?.setData(DRAGGED, String(index)));
    row.addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes(DRAGGED)) return;
      event.preventDefault();
      event.stopPropagation();
      row.style.outline = "2px solid var(--p-primary-color,#4a90d9)";
    });
    row.addEventListener("dragleave", () => (row.style.outline = ""));
    row.addEventListener("drop", (event) => {
      const from = event.dataTransfer?.getData(DRAGGED);
      row.style.outline = "";
      if (!from) return;
      event.preventDefault();
      event.stopPropagation(); // or the canvas would load it as a workflow
      if (Number(from) !== index) this.apply({ move: [Number(from), index] });
    });
  }

  /** Ask for the shots' pictures once nothing has changed for a while. @param {number} pause */
  paint(pause) {
    const { picture } = this.uses;
    if (!picture) return;
    this.put(this.addresses);
    const turn = (this.asked += 1);
    setTimeout(async () => {
      if (turn !== this.asked) return;
      const text = this.undo.text;
      const count = readBoard(text).shots.length;
      const found = /** @type {string[]} */ ([]);
      for (let shot = 1; shot <= count && turn === this.asked; shot += 1) {
        found.push((await picture(text, shot)) ?? "");
        if (turn === this.asked) this.put(found);
      }
      if (turn === this.asked) {
        for (const old of this.addresses) if (old.startsWith("blob:") && !found.includes(old)) URL.revokeObjectURL(old);
        this.addresses = found;
      }
    }, pause);
  }

  /** @param {string[]} addresses */
  put(addresses) {
    this.element.querySelectorAll("img").forEach((image, index) => {
      const address = addresses[index];
      if (!address) return;
      image.src = address;
      image.hidden = false;
    });
  }
}

/** @param {number | null} seconds @param {(seconds: number | null) => void} change */
function lengthField(seconds, change) {
  const field = document.createElement("input");
  field.type = "number";
  field.min = "0.5";
  field.max = "60";
  field.step = "0.5";
  field.value = seconds === null ? "" : String(seconds);
  field.placeholder = "s";
  field.title = "Length in seconds; empty takes the node's";
  field.style.cssText = `width:48px;${FIELD}`;
  field.addEventListener("change", () => change(field.value ? Number(field.value) : null));
  return field;
}

/** @param {string} text @param {string} title @param {() => void} act @param {boolean} off */
function button(text, title, act, off = false) {
  const made = document.createElement("button");
  made.textContent = text;
  made.title = title;
  made.ariaLabel = title;
  made.type = "button";
  made.disabled = off;
  made.style.cssText = `opacity:${off ? 0.45 : 1};flex:none;padding:1px 6px;border-radius:3px;cursor:pointer;${FIELD}`;
  made.addEventListener("click", act);
  return made;
}
