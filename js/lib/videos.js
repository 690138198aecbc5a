// @ts-check
/** What the page of videos shows, worked out without a page: words about a video, and what may be done with it. */

/**
 * @typedef {{id: string, status: "queued" | "in_progress" | "completed" | "failed", progress: number, prompt: string | null,
 *   model: string, size: string, seconds: string, created_at: number, eta_s: number | null, credits: number | null,
 *   error: {code: string, message: string} | null}} Video
 */

/**
 * Say where a video stands.
 * @param {Video} video
 */
export function standing(video) {
  const wait = video.eta_s === null ? "" : `, ${span(video.eta_s)} to go`;
  if (video.status === "queued") return `waits${wait}`;
  if (video.status === "in_progress") return `${video.progress} %${wait}`;
  if (video.status === "completed") return "done";
  if (video.error?.code === "cancelled") return "cancelled";
  return `failed: ${video.error?.message ?? "no reason was given"}`;
}

/**
 * Say what kind of video it is: length, size, model, price.
 * @param {Video} video
 */
export function kindOfVideo(video) {
  const price = video.credits === null ? [] : [`${video.credits} credits`];
  return [`${video.seconds} s`, video.size.replace("x", " × "), video.model, ...price].join(" · ");
}

/**
 * Name what may be done with a video now.
 * @param {Video} video
 * @returns {("cancel" | "save" | "retry" | "delete")[]}
 */
export function actionsOf(video) {
  if (video.status === "completed") return ["save", "delete"];
  return video.status === "failed" ? ["retry", "delete"] : ["cancel"];
}

/**
 * Say how many wait, are made, and so on.
 * @param {Video[]} videos
 */
export function countsOf(videos) {
  const count = (/** @type {string} */ status) => videos.filter((video) => video.status === status).length;
  const told = [[count("in_progress"), "being made"], [count("queued"), "waiting"], [count("completed"), "done"]];
  return told.filter(([many]) => many).map(([many, what]) => `${many} ${what}`).join(", ");
}

/**
 * Say a length of time as people do.
 * @param {number} seconds
 */
export function span(seconds) {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
