// @ts-check
/** On ReferenceLoader: drop pictures, see them, and read at once why one is not taken. */

import { app } from "../../../scripts/app.js";
import { api } from "../../../scripts/api.js";
import { faultOf, RULE, slotsFor } from "../lib/pictures.js";
import { FAULT, FIELD, TEXT } from "../lib/theme.js";

const SLOTS = [1, 2, 3, 4];

app.registerExtension({
  name: "sora2.drop_zone",
  nodeCreated(/** @type {any} */ node) {
    if (node.comfyClass === "ReferenceLoader" && node.addDOMWidget) addZone(node);
  },
});

/** @param {any} node */
function addZone(node) {
  const zone = document.createElement("div");
  zone.className = "sora2-drop-zone";
  zone.style.cssText = `border:1px dashed #888;border-radius:4px;padding:4px;font-size:12px;overflow:auto;${TEXT}`;
  const rule = document.createElement("div");
  rule.append(`Drop pictures here, or `, chooser((files) => put(files)), `: ${RULE}`);
  const pictures = document.createElement("div");
  pictures.style.cssText = "display:flex;gap:4px;flex-wrap:wrap";
  const faults = document.createElement("div");
  faults.setAttribute("role", "alert");
  faults.style.cssText = `${FAULT};white-space:pre-line`;
  zone.append(rule, faults, pictures);
  node.addDOMWidget("drop", "SORA2_DROP", zone, {
    serialize: false,
    hideOnZoom: false,
    getMinHeight: () => 130,
    getValue: () => "",
    setValue: () => {},
  });
  const show = () => pictures.replaceChildren(...thumbnails(node));
  for (const slot of SLOTS) {
    const widget = widgetOf(node, slot);
    const before = widget?.callback;
    if (widget) {
      widget.callback = function (/** @type {any[]} */ ...values) {
        const result = before?.apply(this, values);
        show();
        return result;
      };
    }
  }
  const configured = node.onConfigure;
  node.onConfigure = function (/** @type {any[]} */ ...values) {
    const result = configured?.apply(this, values);
    show();
    return result;
  };
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  zone.addEventListener("drop", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    await put([...(event.dataTransfer?.files ?? [])]);
  });
  /** @param {File[]} files */
  async function put(files) {
    faults.textContent = (await take(node, files)).join("\n");
    show();
  }
  show();
}

/** A button that opens the browser's own dialog. @param {(files: File[]) => void} act */
function chooser(act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "choose files";
  button.style.cssText = `padding:0 6px;border-radius:3px;cursor:pointer;${FIELD}`;
  button.addEventListener("click", () => {
    const dialog = document.createElement("input");
    dialog.type = "file";
    dialog.multiple = true;
    dialog.accept = ".png,.jpg,.jpeg,.webp";
    dialog.addEventListener("change", () => act([...(dialog.files ?? [])]));
    dialog.click();
  });
  return button;
}

/**
 * Upload what may be tried, put it into slots, and return what was refused.
 * @param {any} node
 * @param {File[]} files
 */
async function take(node, files) {
  const found = files.map(faultOf).filter(Boolean);
  const good = files.filter((file) => !faultOf(file));
  const slots = slotsFor(SLOTS.map((slot) => widgetOf(node, slot)?.value ?? "none"), good.length);
  for (const [index, file] of good.entries()) {
    if (index >= slots.length) {
      found.push(`${file.name}: all ${SLOTS.length} places are taken; use a second ReferenceLoader`);
      continue;
    }
    const body = new FormData();
    body.append("image", file);
    const answer = await api.fetchApi("/upload/image", { method: "POST", body });
    if (!answer.ok) {
      found.push(`${file.name}: the upload failed (${answer.status})`);
      continue;
    }
    const { name } = await answer.json();
    const widget = widgetOf(node, slots[index]);
    if (!widget.options.values.includes(name)) widget.options.values.push(name);
    widget.value = name;
    widget.callback?.(name);
  }
  return found;
}

/** @param {any} node */
function thumbnails(node) {
  return SLOTS.map((slot) => widgetOf(node, slot)?.value)
    .filter((name) => name && name !== "none")
    .map((name) => {
      const picture = document.createElement("img");
      picture.src = api.apiURL(`/view?filename=${encodeURIComponent(name)}&type=input`);
      picture.alt = name;
      picture.title = name;
      picture.style.cssText = "height:56px;border-radius:3px";
      return picture;
    });
}

/** @param {any} node @param {number} slot */
function widgetOf(node, slot) {
  return node.widgets?.find((/** @type {any} */ widget) => widget.name === `file_${slot}`);
}
