// @ts-check
/** Requests to the server this page came from, with the key that the person gave; kept until the tab is closed. */

const KEY = "sora2-api-key";

/** Take a key out of the address, where `sora2 serve` put it, so that it is not shared from there. */
export function takeKeyFromAddress() {
  const given = location.hash.match(/^#key=([\w-]+)$/);
  if (!given) return;
  sessionStorage.setItem(KEY, given[1]);
  history.replaceState(null, "", location.pathname);
}

/** @param {string} key */
export function keepKey(key) {
  sessionStorage.setItem(KEY, key);
}

export class Refused extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Ask the server. Throws Refused with what it said.
 * @param {string} path
 * @param {{method?: string, body?: object}} [options]
 */
export async function ask(path, { method = "GET", body } = {}) {
  const key = sessionStorage.getItem(KEY);
  /** @type {Record<string, string>} */
  const headers = key ? { Authorization: `Bearer ${key}` } : {};
  if (body) headers["Content-Type"] = "application/json";
  const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
  if (answer.ok) return answer;
  const told = answer.headers.get("Content-Type")?.includes("json") ? (await answer.json()).error : "";
  const words = typeof told === "string" ? told : told?.message;
  throw new Refused(answer.status, words || `the server answered ${answer.status}; try again, or look at its log`);
}

/**
 * @param {string} path
 * @param {{method?: string, body?: object}} [options]
 */
export async function askJson(path, options) {
  return (await ask(path, options)).json();
}
