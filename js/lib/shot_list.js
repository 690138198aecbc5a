// @ts-check
/** The storyboard's editor: who appears, the film's strip, and a row a shot; everything is by mouse or keyboard, and can be taken back. */

import { changed, readBoard, Undo, writeBoard } from "./script.js";
import { shotRow, showTakes } from "./shot_row.js";
import { castRow, strip } from "./shot_strip.js";
import { button, element, FAULT } from "./theme.js";

const PAUSE_MS = 1200; // without typing, before pictures are asked for

/**
 * @typedef {import("./shot_strip.js").Told} Told
 * @typedef {{address: string, shows: string}} Picture shows: take, plan or cameo
 * @typedef {{write: (text: string) => void, picture?: (text: string, shot: number) => Promise<Picture | null>,
 *   shots?: (text: string) => Promise<Told | string>, face?: (text: string, name: string, shot: number) => Promise<Picture | null>,
 *   render?: () => void}} Uses
 * picture: of a shot, counted from 1. shots: what is known of them, or why the text can't be read. render: make what is missing
 */

export class ShotList {
  /** @param {HTMLElement} element @param {string} text @param {Uses} uses */
  constructor(element, text, uses) {
    this.element = element;
    this.uses = uses;
    this.undo = new Undo(text);
    this.asked = 0;
    this.pictures = /** @type {(Picture | null)[]} */ ([]);
    this.faces = /** @type {Map<string, Picture>} */ (new Map());
    this.told = /** @type {Told | null} */ (null);
    element.addEventListener("keydown", (event) => this.key(event));
    element.addEventListener("wheel", (event) => {
      if (this.list && this.list.scrollHeight > this.list.clientHeight) event.stopPropagation(); // or the canvas would zoom
    });
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

  /** Ask again for what may have changed though the text has not: takes that were made, another size or seed. */
  refresh(pause = 0) {
    this.paint(pause);
  }

  /** @param {any} change @param {[number, string]} then the shot and the control that has the keyboard's focus afterwards */
  apply(change, then) {
    const text = writeBoard(changed(readBoard(this.undo.text), change));
    const typed = change.edit && "text" in change.edit[1];
    this.undo.note(text, Boolean(typed));
    this.uses.write(text);
    if (change.move) for (const kept of [this.pictures, this.told?.shots ?? []]) kept.splice(change.move[1], 0, ...kept.splice(change.move[0], 1));
    if (typed) this.step();
    else this.draw(then);
    this.paint(typed ? PAUSE_MS : 300);
  }

  /** Go back, or forward again. @param {boolean} back */
  turn(back) {
    const text = back ? this.undo.back() : this.undo.forward();
    if (text === null) return;
    this.uses.write(text);
    this.draw();
    this.paint(300);
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

  /** Draw the text's shots. @param {[number, string] | undefined} then what has the focus afterwards; without it what had it, if it is still there */
  draw(then = undefined) {
    const { shots } = readBoard(this.undo.text);
    const held = then ?? this.focused();
    this.rows = shots.map((shot, index) => shotRow(shot, index, shots.length, this.acts()));
    this.head = element("div", "flex:none;display:flex;flex-direction:column;gap:4px", { "data-part": "head" });
    this.bar = element("div", "flex:none;display:flex;gap:4px;align-items:center");
    const scrolled = this.list?.scrollTop ?? 0;
    this.list = element("div", "flex:1 1 0;min-height:0;overflow:auto;display:flex;flex-direction:column;gap:8px", {}, ...this.rows);
    this.element.replaceChildren(this.head, this.list, this.bar);
    this.list.scrollTop = scrolled;
    this.step();
    this.tell();
    this.put();
    if (held) this.focus(...held);
  }

  /** The buttons below, which follow what can be taken back. */
  step() {
    this.bar?.replaceChildren(
      button("+ shot", "Add a shot at the end", () => this.apply({ add: true }, [this.rows?.length ?? 0, "words"])),
      button("↶", "Take back (Ctrl+Z)", () => this.turn(true), this.undo.past.length === 0),
      button("↷", "Do again (Ctrl+Shift+Z)", () => this.turn(false), this.undo.future.length === 0),
    );
  }

  acts() {
    return {
      apply: (/** @type {any} */ change, /** @type {[number, string]} */ then) => this.apply(change, then),
      retake: this.uses.render && (() => this.uses.render?.()),
    };
  }

  /** The row and the control that have the focus. @returns {[number, string] | undefined} */
  focused() {
    const row = this.rows?.findIndex((one) => one.contains(document.activeElement)) ?? -1;
    const key = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.key;
    return row >= 0 && key ? [row, key] : undefined;
  }

  /** @param {number} row @param {string} key */
  focus(row, key) {
    const rows = this.rows ?? [];
    const place = rows[Math.max(0, Math.min(row, rows.length - 1))];
    const found = /** @type {HTMLButtonElement | null} */ (place?.querySelector(`[data-key="${key}"]:not(:disabled)`));
    (found ?? /** @type {HTMLElement | null} */ (place?.querySelector('[data-key="words"]')))?.focus({ preventScroll: false });
  }

  /** Ask for what is known of the shots and for their pictures, once nothing has changed for a while. @param {number} pause */
  paint(pause) {
    const turn = (this.asked += 1);
    setTimeout(() => turn === this.asked && this.ask(turn), pause);
  }

  /** @param {number} turn */
  async ask(turn) {
    const { picture, shots } = this.uses;
    const text = this.undo.text;
    const told = text.trim() && shots ? await shots(text) : null;
    if (turn !== this.asked) return;
    this.fault = typeof told === "string" ? told : "";
    if (told && typeof told !== "string") this.told = told;
    this.tell();
    const count = picture && !this.fault ? readBoard(text).shots.length : 0;
    const found = /** @type {(Picture | null)[]} */ ([]);
    for (let shot = 1; shot <= count; shot += 1) {
      found.push(await /** @type {any} */ (picture)(text, shot));
      if (turn !== this.asked) return found.forEach(forget);
      const before = this.pictures[shot - 1];
      this.pictures[shot - 1] = found[shot - 1];
      this.put();
      if (before && !this.pictures.includes(before)) forget(before);
    }
    this.pictures.splice(count).forEach(forget);
    this.put();
  }

  /** Show what is known of the shots: strip, cast, takes and faults. */
  tell() {
    const { shots } = readBoard(this.undo.text);
    const told = this.told?.shots.length === shots.length ? this.told : null;
    this.head?.replaceChildren(
      ...(this.fault ? [element("div", `${FAULT};white-space:pre-wrap`, { role: "alert" }, this.fault)] : []),
      ...(told?.cast.length && this.uses.face ? [castRow(told.cast, (member) => this.faceOf(member))] : []),
      ...(told && shots.length ? [strip(told.shots, (index) => this.focus(index, "words"))] : []),
    );
    for (const [index, row] of (this.rows ?? []).entries()) {
      showTakes(row, index, shots[index].take, told?.shots[index].takes ?? [], this.acts());
      const fault = row.querySelector('[data-part="fault"]');
      if (fault) fault.textContent = told?.shots[index].fault ?? "";
    }
  }

  /** A face is drawn once for its name and shots. @param {import("./shot_strip.js").CastMember} member */
  async faceOf(member) {
    const name = `${member.name} ${member.shots[0]} ${member.cameo} ${readBoard(this.undo.text).shots[member.shots[0] - 1]?.text}`;
    const kept = this.faces.get(name);
    if (kept) return kept.address;
    const made = await this.uses.face?.(this.undo.text, member.name, member.shots[0]);
    if (made) this.faces.set(name, made);
    return made?.address ?? null;
  }

  put() {
    for (const [index, row] of (this.rows ?? []).entries()) {
      const made = this.pictures[index];
      const image = row.querySelector("img"), shows = /** @type {HTMLElement | null} */ (row.querySelector('[data-part="shows"]'));
      if (!image || !shows) continue;
      if (made && image.src !== made.address) image.src = made.address;
      image.style.visibility = made ? "visible" : "hidden";
      shows.hidden = !made;
      shows.textContent = made?.shows ?? "";
    }
  }
}

/** @param {Picture | null} picture */
function forget(picture) {
  if (picture?.address.startsWith("blob:")) URL.revokeObjectURL(picture.address);
}
