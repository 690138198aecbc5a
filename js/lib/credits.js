// @ts-check
/** What the Credits History shows, worked out without a page: queries, words and the balance as a line. */

/**
 * @typedef {{id: number, at: number, time: string, bucket: string, kind: string, amount: number, held: number,
 *   job: string, shot: number | null, reason: string, price_version: string, free_after: number}} Entry
 * @typedef {{job?: string, from?: string, to?: string}} Filter days as YYYY-MM-DD in local time, both included
 * @typedef {{shot: number | null, wall_s: number, cpu_s: number, gpu_s: number | null,
 *   peak_memory_bytes: number | null, energy_j: number | null}} Cost
 */

const KINDS = { grant: "granted", transfer: "moved", hold: "held", settle: "spent", release: "given back" };

/**
 * Turn a filter and a page into the query of a request, "" when it asks for everything.
 * @param {Filter} filter
 * @param {{before?: number, limit?: number}} [page]
 */
export function queryOf(filter, page = {}) {
  const query = new URLSearchParams();
  if (filter.job) query.set("job", filter.job);
  if (filter.from) query.set("since", String(startOfDay(filter.from)));
  if (filter.to) query.set("until", String(startOfDay(filter.to, 1)));
  if (page.before !== undefined) query.set("before", String(page.before));
  if (page.limit !== undefined) query.set("limit", String(page.limit));
  const text = query.toString();
  return text && `?${text}`;
}

/**
 * Return the local midnight that a day begins with, or that of `later` days after it, in seconds since 1970.
 * @param {string} day
 */
export function startOfDay(day, later = 0) {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).getTime() / 1000;
}

/**
 * Say what an entry did to the free credits; in brackets what it took from a hold.
 * @param {Entry} entry
 */
export function changeOf(entry) {
  return entry.amount ? signed(entry.amount) : `(${signed(entry.held)})`;
}

/**
 * Say what happened, in a word or two.
 * @param {Entry} entry
 */
export function kindOf(entry) {
  const kind = KINDS[/** @type {keyof typeof KINDS} */ (entry.kind)] ?? entry.kind;
  return entry.bucket === "priority" ? `${kind} (priority)` : kind;
}

/**
 * Name an entry's job and shot; shots count from 1 for people.
 * @param {Entry} entry
 */
export function jobOf(entry) {
  return entry.shot === null ? entry.job : `${entry.job}, shot ${entry.shot + 1}`;
}

/**
 * Say what rendering a shot really took.
 * @param {Cost} cost
 */
export function costText(cost) {
  const parts = [`${seconds(cost.wall_s)} s`, `${seconds(cost.cpu_s)} s of CPU`];
  if (cost.gpu_s !== null) parts.push(`${seconds(cost.gpu_s)} s of GPU`);
  if (cost.peak_memory_bytes !== null) parts.push(`${Math.round(cost.peak_memory_bytes / 2 ** 20)} MiB at most`);
  if (cost.energy_j !== null) parts.push(`${Math.round(cost.energy_j)} J`);
  return `${cost.shot === null ? "Render" : `Shot ${cost.shot + 1}`}: ${parts.join(", ")}`;
}

/**
 * Draw the balance as a step line: it stands still between entries. The line ends at `until`, seconds since 1970.
 * @param {[number, number][]} points time and free credits, oldest first
 * @param {{width: number, height: number}} box
 * @param {number} until
 */
export function balanceLine(points, box, until) {
  if (!points.length) return { line: "", area: "", top: 0, start: until, end: until };
  const start = points[0][0];
  const end = Math.max(until, points[points.length - 1][0]);
  const top = roundTop(Math.max(1, ...points.map(([, free]) => free)));
  const x = (/** @type {number} */ at) => round(end > start ? ((at - start) / (end - start)) * box.width : 0);
  const y = (/** @type {number} */ free) => round(box.height - (free / top) * box.height);
  const steps = points.slice(1).map(([at, free]) => `H${x(at)}V${y(free)}`);
  const line = `M0 ${y(points[0][1])}${steps.join("")}H${box.width}`;
  return { line, area: `${line}V${box.height}H0Z`, top, start, end };
}

/**
 * Return the round number at or above a value: 1, 2 or 5 and zeros, which a scale can end with and be halved.
 * @param {number} value
 */
export function roundTop(value) {
  const unit = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * unit).find((top) => top >= value) ?? value;
}

/** @param {number} value */
function signed(value) {
  return value > 0 ? `+${value}` : value < 0 ? `\u2212${-value}` : "0";
}

/** @param {number} value */
function seconds(value) {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100;
}
