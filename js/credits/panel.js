// @ts-check
/** The Credits History in any element of any page. It does nothing until it is mounted. */

import { balanceLine, changeOf, costText, jobOf, kindOf, queryOf } from "../lib/credits.js";
import { byPart, draw, fill } from "./view.js";

const PREFIX = "/sora2/credits";
const PAGE = 50; // entries
const WATCH_MS = 5000;
const CHART = { width: 600, height: 120 };

/** @typedef {(path: string) => Promise<Response>} Request */

/**
 * Show the Credits History in `root`; the function returned takes it away again.
 * @param {HTMLElement} root
 * @param {Request} request fetches a path of this server
 * @param {(job: string) => string} [placeOf] the address of a job's page, "" where it has none
 */
export function mountCredits(root, request, placeOf = () => "") {
  const history = new CreditsHistory(draw(root), request, placeOf);
  history.start();
  return () => history.stop();
}

class CreditsHistory {
  /** @type {import("../lib/credits.js").Entry[]} */
  entries = [];
  loads = 0;
  timer = 0;

  /**
   * @param {HTMLElement} root
   * @param {Request} request
   * @param {(job: string) => string} placeOf
   */
  constructor(root, request, placeOf) {
    this.root = root;
    this.request = request;
    this.placeOf = placeOf;
    this.part = byPart(root);
  }

  start() {
    this.part("filters").addEventListener("submit", (event) => event.preventDefault());
    this.part("filters").addEventListener("change", () => this.load());
    this.part("clear").addEventListener("click", () => this.clear());
    this.part("older").addEventListener("click", () => this.loadOlder());
    this.part("export").addEventListener("click", () => this.export());
    this.part("retry").addEventListener("click", () => this.load());
    this.timer = window.setInterval(() => this.watch(), WATCH_MS);
    this.load();
  }

  stop() {
    window.clearInterval(this.timer);
    this.loads += 1;
    this.root.remove();
  }

  get filter() {
    const value = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (this.part(name)).value.trim();
    return { job: value("job"), from: value("from"), to: value("to") };
  }

  clear() {
    /** @type {HTMLFormElement} */ (this.part("filters")).reset();
    this.load();
  }

  /** Load everything shown. An answer that comes after a newer question is dropped. */
  async load() {
    const load = ++this.loads;
    const filter = this.filter;
    const days = { from: filter.from, to: filter.to };
    await this.guarded("problem", async () => {
      const [balance, { jobs }, { points }, { entries }, { costs }] = await Promise.all([
        this.read("balance"),
        this.read("jobs"),
        this.read(`series${queryOf(days)}`),
        this.read(`history${queryOf(filter, { limit: PAGE })}`),
        filter.job ? this.read(`costs${queryOf({ job: filter.job })}`) : { costs: [] },
      ]);
      if (load !== this.loads) return;
      this.entries = entries;
      this.showBalance(balance);
      fill(this.part("jobs"), jobs, (job) => Object.assign(document.createElement("option"), { value: job }));
      this.showChart(points, filter.to);
      this.showEntries(entries.length === PAGE);
      this.showCosts(costs);
    });
  }

  async loadOlder() {
    const load = ++this.loads;
    const before = this.entries[this.entries.length - 1].id;
    await this.guarded("problem", async () => {
      const { entries } = await this.read(`history${queryOf(this.filter, { before, limit: PAGE })}`);
      if (load !== this.loads) return;
      this.entries = [...this.entries, ...entries];
      this.showEntries(entries.length === PAGE);
    });
  }

  /** Load again when something new was written or the last load failed, while the page can be seen and no older entries are open. */
  async watch() {
    if (document.hidden || this.entries.length > PAGE || !this.root.isConnected) return;
    if (!this.part("problem").hidden) return this.load();
    const load = this.loads;
    await this.guarded("problem", async () => {
      const { entries } = await this.read(`history${queryOf(this.filter, { limit: 1 })}`);
      if (load === this.loads && entries[0]?.id !== this.entries[0]?.id) await this.load();
    });
  }

  async export() {
    await this.guarded("refused", async () => {
      const answer = await this.fetch(`export.csv${queryOf(this.filter)}`);
      const address = URL.createObjectURL(await answer.blob());
      const link = Object.assign(document.createElement("a"), { href: address, download: "sora2-credits.csv" });
      link.click();
      URL.revokeObjectURL(address);
    });
  }

  /** @param {{account: string, free: number, standard: number, priority: number, held: number}} balance */
  showBalance({ account, free, standard, priority, held }) {
    this.part("account").textContent = account;
    this.part("free").textContent = String(free);
    this.part("buckets").textContent = `${standard} standard, ${priority} priority, ${held} held for renders under way`;
  }

  /**
   * @param {[number, number][]} points
   * @param {string} to
   */
  showChart(points, to) {
    const now = Date.now() / 1000;
    const { line, area, top, start, end } = balanceLine(points, CHART, to ? 0 : now);
    this.part("line").setAttribute("d", line);
    this.part("area").setAttribute("d", area);
    const scale = points.length ? [top, top / 2, 0].map((value) => value.toLocaleString()) : ["", "", ""];
    ["top", "middle", "bottom"].forEach((name, place) => {
      this.part(name).textContent = scale[place];
    });
    const [from, until] = day(start) === day(end) ? [moment(start), moment(end)] : [day(start), day(end)];
    this.part("start").textContent = points.length ? from : "";
    this.part("end").textContent = points.length ? until : "";
    const last = points[points.length - 1]?.[1] ?? 0;
    const words = points.length ? `from ${from} to ${until}, ${last} at the end` : "nothing yet";
    this.part("chart").setAttribute("aria-label", `Free credits over time: ${words}`);
  }

  /** @param {boolean} more */
  showEntries(more) {
    fill(this.part("entries"), this.entries, (entry) => {
      const row = document.createElement("tr");
      const when = Object.assign(document.createElement("time"), { dateTime: entry.time, textContent: moment(entry.at) });
      const cells = [when, changeOf(entry), String(entry.free_after), kindOf(entry), this.jobCell(entry), entry.reason];
      fill(row, cells, (content) => {
        const cell = document.createElement("td");
        cell.append(content);
        return cell;
      });
      row.className = entry.amount > 0 ? "gain" : entry.amount < 0 ? "loss" : "";
      return row;
    });
    this.part("empty").hidden = this.entries.length > 0;
    this.part("older").hidden = !more;
  }

  /**
   * An entry's job: a link to it where it has a page.
   * @param {import("../lib/credits.js").Entry} entry
   */
  jobCell(entry) {
    const href = entry.job && this.placeOf(entry.job);
    return href ? Object.assign(document.createElement("a"), { href, textContent: jobOf(entry) }) : jobOf(entry);
  }

  /** @param {import("../lib/credits.js").Cost[]} costs */
  showCosts(costs) {
    this.part("costs").hidden = !costs.length;
    fill(this.part("cost-list"), costs, (cost) =>
      Object.assign(document.createElement("li"), { textContent: costText(cost) }),
    );
  }

  /**
   * Say what goes wrong in `place`, until something told there goes well.
   * @param {"problem" | "refused"} place what the page asks by itself, or what a person asked for
   * @param {() => Promise<void>} work
   */
  async guarded(place, work) {
    try {
      await work();
      this.part(place).hidden = true;
    } catch (error) {
      this.part(`${place}-text`).textContent = error instanceof Error ? error.message : String(error);
      this.part(place).hidden = false;
    }
  }

  /** @param {string} path */
  async read(path) {
    return (await this.fetch(path)).json();
  }

  /** @param {string} path */
  async fetch(path) {
    const answer = await this.request(`${PREFIX}/${path}`);
    if (answer.ok) return answer;
    const told = answer.headers.get("Content-Type")?.includes("json") ? (await answer.json()).error : "";
    const words = typeof told === "string" ? told : told?.message;
    throw new Error(words || `the server answered ${answer.status}; try again, or look at its log`);
  }
}

/** @param {number} at */
function moment(at) {
  return new Date(at * 1000).toLocaleString();
}

/** @param {number} at */
function day(at) {
  return new Date(at * 1000).toLocaleDateString();
}
