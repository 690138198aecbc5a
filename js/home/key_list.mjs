// @ts-check
/** The API keys of this installation, for whoever shows the key of this machine; nobody else is told of them. */

import { Refused, ask, askJson } from "./server_calls.mjs";
import { make } from "./video_card.mjs";

const KEYS = "/sora2/keys";

/** @typedef {{id: string, name: string, hint: string, scopes: string[], account: string | null, last_used_at: number | null, revoked_at: number | null}} Key */

/**
 * Show the keys in `section`, unless this caller may not see them.
 * @param {HTMLElement} section
 * @param {(work: () => Promise<unknown>) => Promise<unknown>} guarded says what went wrong
 */
export async function showKeys(section, guarded) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (section.querySelector(`[data-part="${name}"]`));

  async function load() {
    const { data } = await askJson(KEYS);
    part("key-list").replaceChildren(...data.map(row));
    section.hidden = false;
  }

  /** @param {Key} key */
  function row(key) {
    const element = make("li");
    const used = key.last_used_at ? `last used ${new Date(key.last_used_at * 1000).toLocaleString()}` : "never used";
    const words = [key.name, key.hint, key.scopes.join(" "), key.account ?? "every account", key.revoked_at ? "revoked" : used];
    element.append(make("span", "", { textContent: words.join(" · ") }));
    if (!key.revoked_at) {
      const revoke = make("button", "", { type: "button", textContent: "Revoke" });
      revoke.addEventListener("click", () => guarded(async () => {
        await ask(`${KEYS}/${key.id}`, { method: "DELETE" });
        await load();
      }));
      element.append(revoke);
    }
    return element;
  }

  part("new-key").onsubmit = (event) => {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    guarded(async () => {
      const scopes = form.get("write") ? ["read", "write", "webhooks"] : ["read"];
      const account = String(form.get("account") ?? "").trim();
      const made = await askJson(KEYS, { method: "POST", body: { name: form.get("name"), scopes, ...(account && { account }) } });
      part("secret").textContent = `${made.name}: ${made.secret} (it is not shown again)`;
      part("secret").hidden = false;
      await load();
    });
  };
  try {
    await load();
  } catch (error) {
    if (!(error instanceof Refused && error.status === 403)) throw error;
  }
}
