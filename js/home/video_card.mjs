// @ts-check
/** One video as an element: its picture or player, its words, how far it is, and what can be done with it. */

import { actionsOf, kindOfVideo, standing } from "../lib/videos.js";
import { ask } from "./server_calls.mjs";

const WORDS = { cancel: "Cancel", save: "Save", retry: "Try again", delete: "Delete" };

/**
 * @typedef {import("../lib/videos.js").Video} Video
 * @typedef {(action: string, video: Video) => void} Act
 */

export class VideoCard {
  /**
   * @param {Video} video
   * @param {Act} act
   */
  constructor(video, act) {
    this.act = act;
    this.element = make("li", "", { id: video.id });
    this.screen = make("div", "screen");
    this.state = make("p", "quiet");
    this.bar = /** @type {HTMLProgressElement} */ (make("progress", "", { max: 100 }));
    this.does = make("div", "does");
    const told = make("div", "told");
    const when = make("time", "", { dateTime: new Date(video.created_at * 1000).toISOString() });
    when.textContent = new Date(video.created_at * 1000).toLocaleString();
    const kind = make("p", "quiet");
    kind.append(`${kindOfVideo(video)} · `, when);
    told.append(make("p", "prompt", { textContent: video.prompt ?? "", title: video.prompt ?? "" }), kind, this.state, this.bar, this.does);
    this.element.append(this.screen, told);
    this.shown = "";
    this.show(video);
  }

  /** @param {Video} video */
  show(video) {
    this.video = video;
    this.state.textContent = standing(video);
    this.bar.value = video.progress;
    if (this.shown === video.status) return;
    this.shown = video.status;
    this.state.classList.toggle("failed", video.status === "failed" && video.error?.code !== "cancelled");
    this.bar.hidden = video.status === "completed" || video.status === "failed";
    this.bar.setAttribute("aria-label", "how far it is");
    this.does.replaceChildren(...actionsOf(video).map((action) => this.button(action)));
    this.screen.replaceChildren(video.status === "completed" ? this.poster() : make("span", "", { textContent: "…" }));
  }

  /** @param {"cancel" | "save" | "retry" | "delete"} action */
  button(action) {
    const button = make("button", "", { type: "button", textContent: WORDS[action] });
    button.addEventListener("click", () => this.video && this.act(action, this.video));
    return button;
  }

  /** A button with the video's picture, which plays it. */
  poster() {
    const button = make("button", "", { type: "button", ariaLabel: "Play" });
    button.textContent = "▶";
    contentOf(this.element.id, "thumbnail").then((url) => button.replaceChildren(make("img", "", { src: url, alt: "" })), () => {});
    button.addEventListener("click", () => this.play());
    return button;
  }

  async play() {
    this.screen.textContent = "…";
    try {
      const player = make("video", "", { src: await contentOf(this.element.id, "video"), controls: true, autoplay: true, loop: true });
      this.screen.replaceChildren(player);
    } catch (error) {
      this.screen.textContent = error instanceof Error ? error.message : String(error);
    }
  }
}

/**
 * Download a file of a video; a page can't name a key in an address.
 * @param {string} id
 * @param {string} variant
 */
export async function contentOf(id, variant) {
  const answer = await ask(`/v1/videos/${id}/content?variant=${variant}`);
  return URL.createObjectURL(await answer.blob());
}

/**
 * @param {string} tag
 * @param {string} [className]
 * @param {object} [properties]
 */
export function make(tag, className = "", properties = {}) {
  const element = Object.assign(document.createElement(tag), properties);
  if (className) element.className = className;
  return element;
}
