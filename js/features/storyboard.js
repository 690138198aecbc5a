// @ts-check
/** On PromptEncode: the prompt's text as a list of shots, each with a picture of its plan or its take. The text stays what counts. */

import { app } from "../../../scripts/app.js";
import { api } from "../../../scripts/api.js";
import { ShotList } from "../lib/shot_list.js";
import { TEXT } from "../lib/theme.js";

const ASKED = { tags: String, negative: String, duration_s: Number, width: Number, height: Number, fps: Number, seed: Number }; // widgets that pictures depend on
const WIDTH = 480, MIN_HEIGHT = 400; // pixels: a picture, words and tools side by side, and two shots in sight
const lists = /** @type {Set<{node: any, refresh: (pause: number) => void}>} */ (new Set());

app.registerExtension({
  name: "sora2.storyboard",
  setup() {
    api.addEventListener("sora2.take", () => lists.forEach((list) => list.refresh(0)));
  },
  nodeCreated(/** @type {any} */ node) {
    if (node.comfyClass !== "PromptEncode") return;
    const after = widgetOf(node, "control_after_generate");
    if (after) after.value = "fixed"; // another seed after every run would make every shot anew
    addEditor(node);
  },
});

/** @param {any} node */
function addEditor(node) {
  const prompt = widgetOf(node, "prompt");
  if (!prompt || !node.addDOMWidget) return;
  const element = document.createElement("div");
  element.className = "sora2-storyboard";
  element.style.cssText = `display:flex;flex-direction:column;gap:6px;height:100%;min-height:${MIN_HEIGHT}px;overflow:hidden;font-size:12px;padding:4px;box-sizing:border-box;${TEXT}`;
  let list = /** @type {ShotList | null} */ (null);
  let covered = false; // by words on where the shots come from
  const uses = {
    write: (/** @type {string} */ text) => {
      prompt.value = text;
      prompt.callback?.(text);
      node.graph?.setDirtyCanvas(true, true);
    },
    picture: (/** @type {string} */ text, /** @type {number} */ shot) => pictureFrom("/sora2/plan_still", { ...wish(node, text), shot }),
    face: (/** @type {string} */ text, /** @type {string} */ name, /** @type {number} */ shot) =>
      pictureFrom("/sora2/plan_face", { ...wish(node, text), cameos: cameos(), name, shot }),
    shots: async (/** @type {string} */ text) => {
      const answer = await asked("/sora2/plan_shots", { ...wish(node, text), cameos: cameos() });
      const told = await answer?.json().catch(() => null);
      return answer?.ok ? told : (told?.error?.message ?? "");
    },
    render: () => app.queuePrompt(0),
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
    getMinHeight: () => MIN_HEIGHT,
    getValue: () => "",
    setValue: () => {},
  });
  const entry = { node, refresh: (/** @type {number} */ pause) => covered || list?.refresh(pause) };
  lists.add(entry);
  follow(node, "onRemoved", () => lists.delete(entry));
  follow(prompt, "callback", show);
  follow(node, "onConfigure", () => {
    show();
    entry.refresh(0);
  });
  follow(node, "onConnectionsChange", () => queueMicrotask(show));
  for (const name of [...Object.keys(ASKED), "storyboard_file"]) {
    const widget = widgetOf(node, name);
    if (widget) follow(widget, "callback", () => (show(), entry.refresh(600)));
  }
  element.addEventListener("pointerenter", show);
  prompt.element?.addEventListener("input", () => queueMicrotask(show));
  if (node.size[0] < WIDTH) node.setSize([WIDTH, Math.max(node.size[1], node.computeSize()[1])]);
  show();
}

/** Let something happen after one of an object's own methods. @param {any} owner @param {string} name @param {() => void} act */
function follow(owner, name, act) {
  const before = owner[name];
  owner[name] = function (/** @type {any[]} */ ...values) {
    const result = before?.apply(this, values);
    act();
    return result;
  };
}

/** @param {any} node @param {string} name */
function widgetOf(node, name) {
  return node.widgets?.find((/** @type {any} */ widget) => widget.name === name);
}

/** Say where the shots come from when it isn't the node's own text. @param {any} node */
function elsewhere(node) {
  const slot = node.inputs?.findIndex((/** @type {any} */ input) => input.name === "prompt") ?? -1;
  if (slot >= 0 && node.isInputConnected(slot)) return "The prompt comes from a connected node: edit the shots there.";
  const file = widgetOf(node, "storyboard_file")?.value;
  return file && file !== "none" ? `The shots are read from ${file}.` : "";
}

/** What a text is read with: the values of the node's other widgets. @param {any} node @param {string} text */
function wish(node, text) {
  const given = Object.entries(ASKED).map(([name, kind]) => [name, kind(widgetOf(node, name)?.value ?? "")]);
  return { text, ...Object.fromEntries(given) };
}

/** Names of the cameos on the canvas. */
function cameos() {
  const adapters = (app.graph?._nodes ?? []).filter((/** @type {any} */ one) => one.type === "CameoAdapter");
  const named = adapters.map((/** @type {any} */ one) => widgetOf(one, "name")?.value || widgetOf(one, "cameo")?.value);
  return [...named, ...adapters.map((/** @type {any} */ one) => widgetOf(one, "cameo")?.value)].filter((name) => typeof name === "string" && name);
}

/** @param {string} path @param {any} body */
function asked(path, body) {
  return api.fetchApi(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }).catch(() => null);
}

/** A picture from this pack's server, null where it can't be made. @param {string} path @param {any} body */
async function pictureFrom(path, body) {
  const answer = await asked(path, body);
  if (!answer?.ok) return null;
  return { address: URL.createObjectURL(await answer.blob()), shows: answer.headers.get("X-Sora2-Shows") ?? "plan" };
}
