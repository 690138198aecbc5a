// @ts-check
/** On Sora2Sampler: what the render costs, and while it runs how long it still takes. */

import { app } from "../../../scripts/app.js";
import { api } from "../../../scripts/api.js";
import { clock, priceOf, timeLeft } from "../lib/price.js";
import { readBoard } from "../lib/script.js";

/** @type {{node: string, started: number, left: number | null} | null} */
let running = null;

app.registerExtension({
  name: "sora2.badge",
  setup() {
    api.addEventListener("executing", (/** @type {any} */ event) => {
      const node = event.detail?.node ?? event.detail;
      running = node ? { node: String(node), started: performance.now(), left: null } : null;
      redraw();
    });
    api.addEventListener("progress", (/** @type {any} */ event) => {
      const { value, max, node } = event.detail;
      if (!running || String(node ?? running.node) !== running.node) return;
      running.left = timeLeft((performance.now() - running.started) / 1000, value, max);
      redraw();
    });
    for (const end of ["execution_success", "execution_error", "execution_interrupted"]) {
      api.addEventListener(end, () => {
        running = null;
        redraw();
      });
    }
  },
  nodeCreated(/** @type {any} */ node) {
    if (node.comfyClass !== "Sora2Sampler") return;
    node.badges ??= [];
    node.badges.push(() => badge(priceText(node), "#6b3fa0"));
    node.badges.push(() => badge(timeText(node), "#2f6f4f"));
  },
});

/** @param {string} text @param {string} colour */
function badge(text, colour) {
  return new /** @type {any} */ (window).LGraphBadge({ text, fgColor: "#ffffff", bgColor: colour, visible: Boolean(text) });
}

/** Say what the connected storyboard costs, "" while none is. @param {any} node */
export function priceText(node) {
  const words = sourceOf(node, "storyboard");
  if (words?.comfyClass !== "PromptEncode") return "";
  const value = (/** @type {string} */ name, from = words) =>
    from.widgets?.find((/** @type {any} */ w) => w.name === name)?.value;
  const linked = sourceOf(words, "prompt");
  const prompt = linked ? value("value", linked) : (value("prompt") ?? "");
  if ((value("storyboard_file") ?? "none") !== "none" || typeof prompt !== "string") return "priced when it runs";
  const seconds = readBoard(prompt).shots.map((shot) => shot.seconds ?? Number(value("duration_s")));
  const price = priceOf(seconds, Number(value("width")), Number(value("height")));
  return sourceOf(node, "credits") ? `${price} credits` : `${price} credits, not charged`;
}

/** @param {any} node */
function timeText(node) {
  if (!running || running.node !== String(node.id) || running.left === null) return "";
  return `${clock(running.left)} left`;
}

/** @param {any} node @param {string} name */
function sourceOf(node, name) {
  const slot = node.inputs?.findIndex((/** @type {any} */ input) => input.name === name) ?? -1;
  return slot < 0 ? null : node.getInputNode(slot);
}

function redraw() {
  app.graph?.setDirtyCanvas(true, false);
}
