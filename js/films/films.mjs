// @ts-check
/** The page at /films: this machine's films to play, switch takes of, make again and export. */

import { button, cards, clock, element, strip } from "./film_view.js";

const KEY = "sora2-api-key"; // kept until the tab is closed
const PREFIX = "/sora2/films";
const POLL_MS = 1000;
const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const form = /** @type {HTMLFormElement} */ (place("key"));

/** @type {{films: import("./film_view.js").Film[], run: {running: string, said: string, failed: string}, token: string, exports: string[]}} */
let told = { films: [], run: { running: "", said: "", failed: "" }, token: "", exports: [] };
const given = location.hash.match(/^#key=([\w-]+)$/);
if (given) {
  sessionStorage.setItem(KEY, given[1]);
  history.replaceState(null, "", location.pathname); // out of the address bar, and of what is shared from it
}
let chosen = decodeURIComponent(location.hash.slice(1));
let shown = "";
let fault = "";

/** @param {string} path @param {any} [body] */
async function request(path, body) {
  const key = sessionStorage.getItem(KEY);
  const headers = { ...(key ? { Authorization: `Bearer ${key}` } : {}), ...(body ? { "Content-Type": "application/json" } : {}) };
  const answer = await fetch(PREFIX + path, { headers, ...(body ? { method: "POST", body: JSON.stringify(body) } : {}) });
  if (answer.status === 401) form.hidden = false;
  const read = await answer.json();
  if (!answer.ok) throw new Error(read.error?.message ?? `The server answered ${answer.status}.`);
  return read;
}

/** @param {string} path */
const address = (path) => `${PREFIX}/${path}?token=${encodeURIComponent(told.token)}`;

async function refresh() {
  try {
    told = await request("");
    show();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
  }
  setTimeout(refresh, POLL_MS);
}

/** @param {string} path @param {any} body */
async function ask(path, body) {
  try {
    fault = "";
    told.run = await request(`/${encodeURIComponent(chosen)}/${path}`, body);
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
  }
  show();
}

/** @param {string} text @param {boolean} isFault */
function say(text, isFault) {
  const line = place("told");
  if (line.textContent !== text) line.textContent = text;
  line.classList.toggle("fault", isFault);
}

function show() {
  const { running, said, failed } = told.run;
  if (!told.films.some((film) => film.name === chosen)) chosen = told.films[0]?.name ?? "";
  const wrong = fault || failed;
  say(running ? `Making ${running}: ${said}` : wrong || (told.films.length ? "" : "No films yet: make one with sora2 film."), !running && Boolean(wrong));
  const now = JSON.stringify([told.films, chosen, running]);
  if (now === shown) return;
  shown = now;
  place("list").replaceChildren(...told.films.map((film) =>
    button(`${film.title} (${clock(film.seconds ?? 0)})`, () => choose(film.name), { "aria-current": String(film.name === chosen) })));
  const film = told.films.find((one) => one.name === chosen);
  place("film").replaceChildren(...(film ? parts(film, Boolean(running)) : []));
}

/** @param {string} name */
function choose(name) {
  chosen = name;
  history.replaceState(null, "", `#${encodeURIComponent(name)}`);
  show();
}

/** @param {import("./film_view.js").Film} film @param {boolean} busy */
function parts(film, busy) {
  const player = /** @type {HTMLVideoElement} */ (element("video", { controls: "", preload: "metadata", src: `${address(`${film.name}/film`)}&v=${film.changed}` }));
  const acts = {
    take: (/** @type {number} */ shot, /** @type {number} */ take) => ask("take", { shot, take }),
    retake: (/** @type {number} */ shot) => ask("retake", { shot }),
    seek: (/** @type {number} */ seconds) => { player.currentTime = seconds; },
    address,
  };
  const kinds = element("select", { "aria-label": "Export as" }, ...told.exports.map((kind) => element("option", { value: kind }, kind)));
  const save = button("Export", () => { location.href = address(`${film.name}/export/${/** @type {HTMLSelectElement} */ (kinds).value}`); }, busy ? { disabled: "" } : {});
  const whole = element("a", { href: address(`${film.name}/film`), download: film.file ?? "film.mp4" }, "Download the film");
  return [element("h2", {}, film.title), player, strip(film, acts), element("p", { class: "takes" }, kinds, save, whole), cards(film, acts, busy)];
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem(KEY, String(new FormData(form).get("key")));
  form.hidden = true;
});
refresh();
