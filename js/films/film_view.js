// @ts-check
/** What a film looks like on the page: pure of the network, so that it can be tested alone. */

/**
 * @typedef {{shot: number, state: string, take: number | null, takes: number[], prompt: string, seconds: number, lines: string[]}} FilmShot
 * @typedef {{name: string, title: string, seconds: number | null, file: string | null, changed: number | null, shots: FilmShot[]}} Film
 * @typedef {{take: (shot: number, take: number) => void, retake: (shot: number) => void, seek: (seconds: number) => void, address: (path: string) => string}} Acts
 */

/** @param {number} seconds */
export function clock(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Where each shot begins, by lengths alone: transitions make the film a little shorter. @param {Film} film */
export function starts(film) {
  const all = film.shots.reduce((sum, shot) => sum + shot.seconds, 0) || 1;
  const scale = film.seconds ? film.seconds / all : 1;
  let at = 0;
  return film.shots.map((shot) => {
    const start = at;
    at += shot.seconds * scale;
    return start;
  });
}

/** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** @param {string} text @param {() => void} act @param {Record<string, string>} attributes */
export function button(text, act, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

/** The film's shots as blocks of their length; one that speaks is underlined. @param {Film} film @param {Acts} acts */
export function strip(film, acts) {
  const at = starts(film);
  const blocks = film.shots.map((shot, n) => {
    const label = `Shot ${shot.shot} at ${clock(at[n])}: ${shot.prompt}`;
    const block = button(String(shot.shot), () => acts.seek(at[n]), { title: label, "aria-label": label });
    if (shot.lines.length) block.classList.add("speaks");
    const item = element("li", {}, block);
    item.style.flexGrow = String(shot.seconds || 1);
    return item;
  });
  return element("ol", { class: "strip", "data-part": "strip" }, ...blocks);
}

/** @param {Film} film @param {Acts} acts @param {boolean} busy */
export function cards(film, acts, busy) {
  const made = film.shots.map((shot) => {
    const version = `${shot.take ?? 0}-${film.changed ?? 0}`;
    const picture = element("img", { alt: `Shot ${shot.shot}`, loading: "lazy", src: acts.address(`${film.name}/shots/${shot.shot}`) + `&v=${version}` });
    const words = element("p", {}, `${shot.shot}. ${shot.prompt}`);
    const lines = shot.lines.map((line) => element("blockquote", {}, line));
    const takes = shot.takes.map((take) =>
      button(`Take ${take}`, () => acts.take(shot.shot, take), { "aria-pressed": String(take === shot.take), ...(busy ? { disabled: "" } : {}) }),
    );
    const again = shot.take === null ? [] : [button("+ take", () => acts.retake(shot.shot), { title: "Make one more take of this shot", ...(busy ? { disabled: "" } : {}) })];
    const row = element("div", { class: "takes", role: "group", "aria-label": `Takes of shot ${shot.shot}` }, ...takes, ...again);
    return element("li", { "data-shot": String(shot.shot) }, picture, words, ...lines, row);
  });
  return element("ol", { class: "shots", "data-part": "shots" }, ...made);
}
