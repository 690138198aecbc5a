// @ts-check
/** The Credits History's elements. Every text from the server is set as text, never as markup. */

const MARKUP = `
  <header>
    <p class="balance"><strong data-part="free">…</strong> credits of <b data-part="account">…</b></p>
    <p class="buckets" data-part="buckets"></p>
  </header>
  <div class="problem" data-part="problem" role="alert" hidden>
    <span data-part="problem-text"></span> <button type="button" data-part="retry">Try again</button>
  </div>
  <div class="problem" data-part="refused" role="alert" hidden><span data-part="refused-text"></span></div>
  <figure>
    <div class="scale" aria-hidden="true">
      <span data-part="top"></span><span data-part="middle"></span><span data-part="bottom"></span>
    </div>
    <svg data-part="chart" role="img" aria-label="Free credits over time" viewBox="0 0 600 120"
         preserveAspectRatio="none">
      <path class="grid" d="M0 60H600"></path>
      <path class="area" data-part="area"></path>
      <path class="line" data-part="line"></path>
    </svg>
    <figcaption><span data-part="start"></span><span>Free credits</span><span data-part="end"></span></figcaption>
  </figure>
  <form class="filters" data-part="filters">
    <label>Job <input data-part="job" name="job" list="sora2-credits-jobs" autocomplete="off" spellcheck="false"
                      placeholder="all"></label>
    <datalist id="sora2-credits-jobs" data-part="jobs"></datalist>
    <label>From <input data-part="from" name="from" type="date"></label>
    <label>To <input data-part="to" name="to" type="date"></label>
    <button type="button" data-part="clear">Clear</button>
    <button type="button" data-part="export">Export CSV</button>
  </form>
  <section class="costs" data-part="costs" hidden>
    <h2>What rendering it took</h2>
    <ul data-part="cost-list"></ul>
  </section>
  <div class="scroll">
    <table>
      <caption>Entries, newest first. In brackets: taken from what was held.</caption>
      <thead>
        <tr><th scope="col">Time</th><th scope="col">Change</th><th scope="col">Free</th><th scope="col">What</th>
            <th scope="col">Job</th><th scope="col">Reason</th></tr>
      </thead>
      <tbody data-part="entries"></tbody>
    </table>
  </div>
  <p class="empty" data-part="empty" hidden>No entries match. Clear the filters, or render something on credits.</p>
  <button type="button" data-part="older" hidden>Older entries</button>
`;

/**
 * Put the elements into `root` and return what holds them.
 * @param {HTMLElement} root
 */
export function draw(root) {
  const element = document.createElement("section");
  element.className = "sora2-credits";
  element.setAttribute("aria-label", "Credits History");
  element.innerHTML = MARKUP;
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("./panel.css", import.meta.url).href;
  element.prepend(style);
  root.append(element);
  return element;
}

/**
 * Return a function that finds an element by its part.
 * @param {HTMLElement} root
 */
export function byPart(root) {
  return (/** @type {string} */ name) => {
    const found = root.querySelector(`[data-part="${name}"]`);
    if (!found) throw new Error(`the page has no part ${name}`);
    return /** @type {HTMLElement} */ (found);
  };
}

/**
 * Replace the children of `parent` by one element per item.
 * @template T
 * @param {HTMLElement} parent
 * @param {T[]} items
 * @param {(item: T) => HTMLElement} make
 */
export function fill(parent, items, make) {
  parent.replaceChildren(...items.map(make));
}
