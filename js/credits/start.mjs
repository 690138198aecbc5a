// @ts-check
/** The page at /credits: the Credits History, and a field for an API key where the server asks for one. */

import { mountCredits } from "./panel.js";

const KEY = "sora2-api-key"; // kept until the tab is closed
const form = /** @type {HTMLFormElement} */ (document.getElementById("key"));
const place = /** @type {HTMLElement} */ (document.getElementById("credits"));

const given = location.hash.match(/^#key=([\w-]+)$/);
if (given) {
  sessionStorage.setItem(KEY, given[1]);
  history.replaceState(null, "", location.pathname); // out of the address bar, and of what is shared from it
}

/** @param {string} path */
async function request(path) {
  const key = sessionStorage.getItem(KEY);
  const answer = await fetch(path, key ? { headers: { Authorization: `Bearer ${key}` } } : {});
  if (answer.status === 401) form.hidden = false;
  return answer;
}

/** @param {string} job */
function placeOf(job) {
  return job.startsWith("video_") ? `/#${encodeURIComponent(job)}` : "";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem(KEY, String(new FormData(form).get("key")));
  form.hidden = true;
  unmount();
  unmount = mountCredits(place, request, placeOf);
});

let unmount = mountCredits(place, request, placeOf);
