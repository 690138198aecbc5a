// @ts-check
/** On PromptEncode: the prompt's text as a list of shots to add, order, time and edit. The text stays what counts. */

import { app } from "../../../scripts/app.js";
import { changed, readBoard, writeBoard } from "../lib/script.js";
import { FIELD, TEXT } from "../lib/theme.js";

app.registerExtension({
  name: "sora2.storyboard",
  nodeCreated(/** @type {any} */ node) {
    if (node.comfyClass === "PromptEncode") addEditor(node);
  },
});

/** @param {any} node */
function addEditor(node) {
  const prompt = node.widgets?.find((/** @type {any} */ widget) => widget.name === "prompt");
  if (!prompt || !node.addDOMWidget) return;
  const element = document.createElement("div");
  element.className = "sora2-storyboard";
  element.style.cssText = `display:flex;flex-direction:column;gap:4px;overflow:auto;font-size:12px;padding:2px;${TEXT}`;
  let shown = /** @type {string | null} */ (null);

  const show = () => {
    const text = elsewhere(node) || String(prompt.value ?? "");
    if (text === shown) return;
    shown = text;
    if (elsewhere(node)) element.replaceChildren(text);
    else draw(element, readBoard(text), apply);
  };
  /** @param {any} change */
  const apply = (change) => {
    const text = writeBoard(changed(readBoard(String(prompt.value ?? "")), change));
    if (change.edit) shown = text; // the row being edited already shows it
    prompt.value = text;
    prompt.callback?.(text);
    node.graph?.setDirtyCanvas(true, true);
    show();
  };
  node.addDOMWidget("shots", "SORA2_STORYBOARD", element, {
    serialize: false,
    hideOnZoom: false,
    getMinHeight: () => 150,
    getValue: () => "",
    setValue: () => {},
  });
  const before = prompt.callback;
  prompt.callback = function (/** @type {any[]} */ ...values) {
    const result = before?.apply(this, values);
    show();
    return result;
  };
  const configured = node.onConfigure;
  node.onConfigure = function (/** @type {any[]} */ ...values) {
    const result = configured?.apply(this, values);
    show();
    return result;
  };
  const connected = node.onConnectionsChange;
  node.onConnectionsChange = function (/** @type {any[]} */ ...values) {
    const result = connected?.apply(this, values);
    queueMicrotask(show);
    return result;
  };
  element.addEventListener("pointerenter", show);
  prompt.element?.addEventListener("input", () => queueMicrotask(show));
  show();
}

/** Say where the shots come from when it isn't the node's own text. @param {any} node */
function elsewhere(node) {
  const slot = node.inputs?.findIndex((/** @type {any} */ input) => input.name === "prompt") ?? -1;
  if (slot >= 0 && node.isInputConnected(slot)) return "The prompt comes from a connected node: edit the shots there.";
  const file = node.widgets?.find((/** @type {any} */ widget) => widget.name === "storyboard_file")?.value;
  return file && file !== "none" ? `The shots are read from ${file}.` : "";
}

/**
 * @param {HTMLElement} element
 * @param {import("../lib/script.js").Board} board
 * @param {(change: any) => void} apply
 */
function draw(element, board, apply) {
  const rows = board.shots.map((shot, index) => {
    const row = document.createElement("div");
    row.style.cssText = "flex:none;display:grid;grid-template-columns:auto 1fr auto;gap:4px;align-items:start";
    const head = document.createElement("div");
    head.append(`${index + 1} `, lengthField(shot.seconds, (seconds) => apply({ edit: [index, { seconds }] })));
    const words = document.createElement("textarea");
    words.value = shot.text;
    words.rows = 2;
    words.ariaLabel = `Shot ${index + 1}`;
    words.style.cssText = `width:100%;resize:vertical;${FIELD}`;
    words.addEventListener("input", () => apply({ edit: [index, { text: words.value }] }));
    const tools = document.createElement("div");
    tools.append(
      button("↑", "Earlier", () => apply({ move: [index, index - 1] })),
      button("↓", "Later", () => apply({ move: [index, index + 1] })),
      button("×", "Remove shot", () => apply({ remove: index })),
    );
    row.append(head, words, tools);
    return row;
  });
  const add = button("+ shot", "Add a shot at the end", () => apply({ add: true }));
  add.style.position = "sticky"; // in sight however many shots there are
  add.style.bottom = "0";
  element.replaceChildren(...rows, add);
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

/** @param {string} text @param {string} title @param {() => void} act */
function button(text, title, act) {
  const made = document.createElement("button");
  made.textContent = text;
  made.title = title;
  made.type = "button";
  made.style.cssText = `flex:none;padding:1px 6px;border-radius:3px;cursor:pointer;${FIELD}`;
  made.addEventListener("click", act);
  return made;
}
