// @ts-check
/** The page at /: asking for videos, the queue, the videos, the credits left, and for the machine's owner the API keys. */

import { countsOf } from "../lib/videos.js";
import { showKeys } from "./key_list.mjs";
import { Refused, ask, askJson, keepKey, takeKeyFromAddress } from "./server_calls.mjs";
import { VideoCard, contentOf } from "./video_card.mjs";

const PAGE = 24;
const BUSY_MS = 1500;
const QUIET_MS = 8000;

/** @typedef {import("../lib/videos.js").Video} Video */

/** @type {Map<string, VideoCard>} */
const cards = new Map();
/** @type {Video[]} */
let videos = [];
let pages = 1;
let timer = 0;
let loads = 0;

/** @param {string} name */
function part(name) {
  return /** @type {HTMLElement} */ (document.querySelector(`[data-part="${name}"]`));
}

/**
 * Say what goes wrong in `place`, until something told there goes well: what the page asks by itself takes back no answer to a person.
 * @param {() => Promise<unknown>} work
 * @param {string} [place]
 */
async function guarded(work, place = "refused") {
  try {
    await work();
    part(place).hidden = part("key").hidden = true;
    return true;
  } catch (error) {
    part("key").hidden = !(error instanceof Refused && error.status === 401);
    part(place).textContent = error instanceof Error ? error.message : String(error);
    part(place).hidden = false;
    return false;
  }
}

/** Load everything shown, and again later. An answer that comes after a newer question is dropped. */
async function load() {
  const number = ++loads;
  window.clearTimeout(timer);
  await guarded(async () => {
    /** @type {Video[]} */
    let found = [];
    let more = true;
    for (let page = 0; page < pages && more; page += 1) {
      const after = found.length ? `&after=${found[found.length - 1].id}` : "";
      const answer = await askJson(`/v1/videos?limit=${PAGE}${after}`);
      found = [...found, ...answer.data];
      more = answer.has_more;
    }
    if (number === loads) show(found, more);
  }, "unreachable");
  if (number !== loads) return;
  const busy = videos.some((video) => video.status === "queued" || video.status === "in_progress");
  timer = window.setTimeout(() => (document.hidden ? watchLater() : load()), busy ? BUSY_MS : QUIET_MS);
}

function watchLater() {
  document.addEventListener("visibilitychange", () => load(), { once: true });
}

/**
 * @param {Video[]} found
 * @param {boolean} more
 */
function show(found, more) {
  videos = found;
  const list = part("videos");
  const shown = new Set(found.map((video) => video.id));
  for (const [id, card] of cards) {
    if (shown.has(id)) continue;
    card.element.remove();
    cards.delete(id);
  }
  found.forEach((video, place) => {
    const card = cards.get(video.id) ?? new VideoCard(video, act);
    cards.set(video.id, card);
    card.show(video);
    if (list.children[place] !== card.element) list.insertBefore(card.element, list.children[place] ?? null);
  });
  part("counts").textContent = countsOf(found);
  part("empty").hidden = found.length > 0;
  part("older").hidden = !more;
}

/**
 * @param {string} action
 * @param {Video} video
 */
async function act(action, video) {
  await guarded(async () => {
    if (action === "save") {
      const link = Object.assign(document.createElement("a"), { href: await contentOf(video.id, "video"), download: `${video.id}.mp4` });
      link.click();
      return;
    }
    if (action === "delete" && !window.confirm("Delete this video for good?")) return;
    if (action === "delete") await ask(`/v1/videos/${video.id}`, { method: "DELETE" });
    else await ask(`/v1/videos/${video.id}/${action}`, { method: "POST" });
  });
  await load();
}

/**
 * What a field of the API's document can be, where it may be left null too.
 * @param {{enum?: string[], anyOf?: {enum?: string[]}[]}} field
 * @returns {string[]}
 */
function listed(field) {
  return (field.anyOf ?? [field]).find((one) => one.enum)?.enum ?? [];
}

async function loadChoices() {
  const [{ data }, document_] = await Promise.all([askJson("/v1/models"), askJson("/v1/openapi.json")]);
  const asked = document_.paths["/videos"].post.requestBody.content["application/json"].schema.$ref.split("/").pop();
  const fields = document_.components.schemas[asked].properties;
  choices("models", data.map((/** @type {{id: string}} */ model) => model.id), "sora-2");
  choices("sizes", listed(fields.size), "1280x720");
  choices("lengths", listed(fields.seconds), "4");
  const credits = await askJson("/sora2/credits/balance");
  part("credits").textContent = `(${credits.free} left, ${credits.account})`;
  await showKeys(part("keys"), guarded);
}

/**
 * @param {string} name
 * @param {string[]} values
 * @param {string} chosen
 */
function choices(name, values, chosen) {
  part(name).replaceChildren(...values.map((value) => new Option(value, value, value === chosen, value === chosen)));
}

async function begin() {
  if (await guarded(loadChoices)) await load();
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

part("key").addEventListener("submit", (event) => {
  event.preventDefault();
  keepKey(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("key")).trim());
  begin();
});
part("ask").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  await guarded(async () => {
    await ask("/v1/videos", { method: "POST", body: Object.fromEntries(new FormData(form)) });
    form.querySelector("textarea")?.form?.reset();
  });
  await load();
});
part("older").addEventListener("click", () => {
  pages += 1;
  load();
});
fetch("/films", { method: "HEAD" }).then((answer) => {
  part("films").hidden = !answer.ok;
}, () => {});

takeKeyFromAddress();
begin();
