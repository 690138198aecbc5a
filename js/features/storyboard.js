// @ts-check
/** On PromptEncode: the prompt's text as a list of shots, each with a picture of its plan. The text stays what counts. */

import { app } from "../../../scripts/app.js";
import { ShotList } from "../lib/shot_list.js";
import { TEXT } from "../lib/theme.js";

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
  let list = /** @type {ShotList | null} */ (null);
  let covered = false; // by words on where the shots come from
  const uses = {
    write: (/** @type {string} */ text) => {
      prompt.value = text;
      prompt.callback?.(text);
      node.graph?.setDirtyCanvas(true, true);
    },
    picture: (/** @type {string} */ text, /** @type {number} */ shot) => planned(node, text, shot),
  };

  const show = () => {
    const other = elsewhere(node);
    if (other) {
      if (element.textContent !== other) element.replaceChildren(other);
      covered = true;
      return;
    }
    const text = String(prompt.value ?? "");
    if (list) list.show(text);
    else list = new ShotList(element, text, uses);
    if (covered) list.draw();
    covered = false;
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

/** A picture of a shot's plan from this pack's server, null where it can't be planned. @param {any} node @param {string} text @param {number} shot */
async function planned(node, text, shot) {
  const value = (/** @type {string} */ name) => Number(node.widgets?.find((/** @type {any} */ widget) => widget.name === name)?.value);
  const body = JSON.stringify({ text, shot, width: value("width"), height: value("height") });
  const answer = await fetch("/sora2/plan_still", { method: "POST", body, headers: { "Content-Type": "application/json" } }).catch(() => null);
  return answer?.ok ? URL.createObjectURL(await answer.blob()) : null;
}
