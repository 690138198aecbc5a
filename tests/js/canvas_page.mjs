// The pack in the host's real front end: every template loads and runs, and what is edited on the canvas reaches the prompt.
// usage: node canvas_page.mjs ADDRESS CHROMIUM [SCREENSHOT_FOLDER] [--whole]
// Without --whole the templates are run small, short and on the tiny weights, everything else as shipped.
// With --classic Vue nodes are left out: older front ends have them only as a hidden, unfinished setting.
// SORA2_TEMPLATES names those to run, separated by semicolons; the others are only loaded.
import assert from "node:assert/strict";

import { chromium } from "playwright-core";

const [address, chromiumPath, pictures] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const whole = process.argv.includes("--whole");
const classic = process.argv.includes("--classic");
const WAIT = { timeout: whole ? 1800000 : 600000 };
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
const SEED = Math.floor(Date.now() / 1000); // another in every run, or a host that still runs has it cached
const problems = [];
page.on("pageerror", (error) => problems.push(String(error)));
page.on("console", (message) => {
  const { url } = message.location();
  if (/deprecat/i.test(message.text()) && /sora2-nodes/.test(`${url} ${message.text()}`)) problems.push(`sora2: ${message.text()}`);
});
const FIRST = "From words to a first clip", PICTURE = "Place and palette from a picture", PAID = "A render that is paid for";
const SOCIAL = "Social - one idea in 16x9, 9x16 and 1x1";

async function setting(name, value) {
  const data = JSON.stringify(value);
  await page.request.post(`${address}/settings/${name}`, { data, headers: { "Content-Type": "application/json" } });
}

async function open() {
  await page.goto(address, WAIT);
  await page.waitForFunction(
    () => window.app?.extensionManager && window.LiteGraph?.registered_node_types?.Sora2Sampler, null, WAIT,
  );
  const opened = () => window.app.extensionManager.workflow?.activeWorkflow || window.app.graph?._nodes.length;
  await page.waitForFunction(opened, null, { timeout: 15000 }).catch(() => {}); // what it opens with would come over ours
  await page.waitForTimeout(500);
}

/** Load a template as it is, and tell what came of it. */
function load(name) {
  return page.evaluate(async (file) => {
    const answer = await fetch(`/api/workflow_templates/sora2-nodes/${encodeURIComponent(file)}.json`);
    const workflow = await answer.json();
    await window.app.loadGraphData(workflow);
    const { _nodes: nodes, links } = window.app.graph;
    return {
      asked: workflow.nodes.length,
      loaded: nodes.length,
      missing: nodes.filter((node) => !window.LiteGraph.registered_node_types[node.type]).map((node) => node.type),
      links: links instanceof Map ? links.size : Object.keys(links).length,
      askedLinks: workflow.links.length,
    };
  }, name);
}

/** Make the loaded graph small and short, by its widgets. */
function shorten() {
  return page.evaluate(() => {
    const { _nodes: nodes } = window.app.graph;
    const said = (name) => nodes.flatMap((node) => node.widgets ?? []).filter((w) => w.name === name).map((w) => String(w.value ?? ""));
    const spoken = said("dialogue").some(Boolean) || said("prompt").some((text) => text.includes('"'));
    for (const node of nodes) {
      const set = (name, change) => {
        const widget = node.widgets?.find((one) => one.name === name);
        if (!widget) return;
        widget.value = change(widget.value);
        widget.callback?.(widget.value);
      };
      const value = (name) => node.widgets?.find((one) => one.name === name)?.value;
      if (node.type === "Sora2Loader") set("weights", () => "tiny");
      if (node.type === "Sora2Sampler") set("steps", (steps) => Math.min(steps, 2));
      if (node.type === "Sora2Video") set("duration", () => 0.5);
      if (node.type === "ImageFromBatch") set("batch_index", (index) => Math.min(index, 5));
      if (node.type !== "PromptEncode") continue;
      const sign = Math.sign(value("width") - value("height"));
      const [width, height] = { 1: [288, 160], 0: [224, 224], "-1": [160, 288] }[sign];
      set("width", () => width);
      set("height", () => height);
      if (spoken) continue; // lines need their time
      set("duration_s", () => 0.5);
      set("prompt", (text) => String(text).replace(/\(\d+ s\)/g, "(0.5 s)"));
    }
  });
}

/** Set a widget of the first node of a kind as a user would, or read it. */
function widget(kind, name, value) {
  return page.evaluate(([k, n, v]) => {
    const node = window.app.graph._nodes.find((one) => one.type === k);
    const found = node.widgets.find((one) => one.name === n);
    if (v !== undefined) {
      found.value = v;
      found.callback?.(v);
    }
    return found.value;
  }, [kind, name, value]);
}

function badges() {
  return page.evaluate(() => {
    const node = window.app.graph._nodes.find((one) => one.type === "Sora2Sampler");
    return node.badges.map((badge) => (typeof badge === "function" ? badge() : badge).text);
  });
}

async function shot(name) {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
}

function toldPrompt() {
  return page.evaluate(async () => {
    const { output } = await window.app.graphToPrompt();
    return Object.values(output).find((node) => node.class_type === "PromptEncode").inputs.prompt;
  });
}

/** Count what the host reports, from now on. */
function watch() {
  return page.evaluate(() => {
    const { api } = window.comfyAPI.api;
    const fresh = () => ({ progress: 0, previews: 0, outputs: [], left: [], end: "" });
    const first = !window.seen;
    window.seen = fresh();
    if (!first) return;
    api.addEventListener("progress", () => {
      window.seen.progress += 1;
      for (const node of window.app.graph._nodes.filter((one) => one.type === "Sora2Sampler")) {
        const texts = node.badges.map((badge) => (typeof badge === "function" ? badge() : badge).text);
        window.seen.left.push(...texts.filter((text) => / left$/.test(text)));
      }
    });
    for (const kind of ["b_preview", "b_preview_with_metadata"]) {
      api.addEventListener(kind, () => (window.seen.previews += 1));
    }
    api.addEventListener("executed", (event) => window.seen.outputs.push(event.detail.output));
    for (const end of ["execution_success", "execution_error", "execution_interrupted"]) {
      api.addEventListener(end, (event) => (window.seen.end = `${end} ${event.detail?.exception_message ?? ""}`.trim()));
    }
  });
}

/** Run the graph on the canvas to its end; return what was seen. */
async function runs(name) {
  await watch();
  await page.evaluate(() => window.app.queuePrompt(0));
  await page.waitForFunction(() => window.seen.end, null, WAIT);
  const seen = await page.evaluate(() => window.seen);
  assert.equal(seen.end, "execution_success", name);
  assert.ok(seen.progress > 0, `${name}: no progress was shown`);
  assert.ok(seen.previews > 0, `${name}: no preview was shown`);
  const videos = seen.outputs.flatMap((output) => output?.images ?? []).filter((file) => file.filename.endsWith(".mp4"));
  const savers = await page.evaluate(() => window.app.graph._nodes.filter((node) => node.type === "SaveVideo").length);
  assert.ok(savers > 0 && videos.length >= savers, `${name}: ${videos.length} clips from ${savers} SaveVideo nodes`);
  return seen;
}

async function templatesRun(kind) {
  const told = await (await page.request.get(`${address}/api/workflow_templates`)).json();
  const chosen = process.env.SORA2_TEMPLATES?.split(";");
  assert.ok(told["sora2-nodes"].length >= 15, `only ${told["sora2-nodes"]} are listed`);
  for (const name of told["sora2-nodes"]) {
    const found = await load(name);
    assert.deepEqual([found.missing, found.loaded, found.links], [[], found.asked, found.askedLinks], name);
    if (chosen && !chosen.includes(name)) continue;
    if (!whole) await shorten();
    const start = performance.now();
    await runs(name);
    assert.deepEqual(await covered(), [], `${name}: nodes lie over others`);
    await shot(`${kind}_ran_${name}`);
    console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

/** Name the pairs of nodes of which one covers the other, as they are after a run, previews included. */
function covered() {
  return page.evaluate(() => {
    const boxes = window.app.graph._nodes.map((node) => {
      const element = document.querySelector(`[data-node-id="${node.id}"]`)?.getBoundingClientRect();
      const { scale } = window.app.canvas.ds;
      const [width, height] = element ? [element.width / scale, element.height / scale] : node.size;
      return { name: `${node.type} ${node.id}`, x: node.pos[0], y: node.pos[1], width, height };
    });
    const over = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    return boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => over(one, other)).map((other) => `${one.name} ${other.name}`));
  });
}

/** What is written on the storyboard's buttons and fields can be read, in the light theme and in the dark one. */
async function themesAreLegible(name) {
  for (const palette of ["light", "dark"]) {
    await setting("Comfy.ColorPalette", palette);
    await open();
    await load(FIRST);
    const editor = page.locator(".sora2-storyboard").first();
    await editor.locator("button").first().waitFor({ ...WAIT, state: "attached" });
    const contrasts = await editor.locator("button, input, textarea").evaluateAll((elements) => {
      const light = (text) => {
        const [r, g, b] = text.match(/[\d.]+/g).map((part) => (Number(part) / 255) ** 2.2);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      return elements.map((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        const [one, other] = [light(color), light(backgroundColor)];
        return Math.max(one, other) / Math.min(one, other);
      });
    });
    assert.ok(Math.min(...contrasts) >= 4.5, `${palette}: contrasts ${contrasts}`);
    await shot(`${name}_${palette}`);
  }
}

/** Who searches "sora" finds this pack's nodes first; other words lead to them too. */
async function searchFinds() {
  const found = await page.evaluate(() => {
    const pinia = document.querySelector("#vue-app")?.__vue_app__?.config.globalProperties.$pinia;
    const service = pinia?._s.get("nodeDef")?.nodeSearchService;
    return service && ["sora", "text to video", "video with sound", "storyboard"].map((words) => service.searchNode(words).map((one) => one.name));
  });
  if (!found) return; // a front end that keeps its search elsewhere
  const { Sora2Sampler: told } = await (await page.request.get(`${address}/object_info/Sora2Sampler`)).json();
  const ours = ["Sora2Video", "Sora2Sampler", "Sora2Loader", "PromptEncode"];
  if (told.search_aliases) for (const names of found) assert.ok(names.some((name) => ours.includes(name)), `found: ${names.slice(0, 12)}`);
  assert.ok(ours.includes(found[0][0]), `"sora" finds ${found[0].slice(0, 5)}`);
}

async function blueprintLoads() {
  const answer = await page.request.get(`${address}/api/global_subgraphs`);
  if (!answer.ok()) return; // hosts before blueprints
  const kinds = await page.evaluate(async () => {
    const known = await (await fetch("/api/global_subgraphs")).json();
    const [id] = Object.entries(known).find(([, entry]) => entry.name === "Prompt to Film");
    const { data } = await (await fetch(`/api/global_subgraphs/${id}`)).json();
    await window.app.loadGraphData(JSON.parse(data));
    const { output } = await window.app.graphToPrompt();
    return Object.values(output).map((node) => node.class_type).sort();
  });
  assert.deepEqual(kinds, ["AudioSync", "PhysicsGuidance", "PromptEncode", "ShotStitch", "Sora2Loader", "Sora2Sampler"]);
}

/** Add, edit, time and order shots with the editor; the text is what counts, and the editor follows it. */
async function storyboardEdits() {
  await load(FIRST);
  const editor = page.locator(".sora2-storyboard").first();
  await editor.locator("textarea").first().waitFor(WAIT);
  await editor.locator("button", { hasText: "+ shot" }).dispatchEvent("click");
  await editor.locator("textarea").nth(1).fill("A green box topples over");
  assert.match(await toldPrompt(), /^Shot 1: [^]+\n\nShot 2 \(4 s\): A green box topples over$/);
  const length = editor.locator("input[type=number]").nth(1);
  await length.evaluate((field) => {
    field.value = "2.5";
    field.dispatchEvent(new Event("change"));
  });
  await editor.locator("button[title^=Earlier]").nth(1).dispatchEvent("click");
  assert.match(await toldPrompt(), /^Shot 1 \(2\.5 s\): A green box topples over\n\nShot 2: A golden retriever/);
  await editor.locator('button[title="Remove shot"]').first().dispatchEvent("click");
  assert.match(await toldPrompt(), /^(Shot 1: )?A golden retriever[^\n]*$/);
  await widget("PromptEncode", "prompt", "Shot 1 (3 s): One\n\nShot 2 (1 s): Two\n\nShot 3: Three");
  assert.deepEqual(
    await editor.locator("textarea").evaluateAll((fields) => fields.map((field) => field.value)), ["One", "Two", "Three"],
  );
  assert.deepEqual(
    await editor.locator("input[type=number]").evaluateAll((fields) => fields.map((field) => field.value)), ["3", "1", ""],
  );
}

/** Every shot shows its plan at once and its take when that is made; one more take of a shot makes that shot alone. */
async function storyboardTakes(name, seed) {
  await load(FIRST);
  await shorten();
  await widget("PromptEncode", "seed", seed);
  await widget("PromptEncode", "prompt", "Shot 1 (0.5 s): A red ball drops onto wood\n\nShot 2 (0.5 s): A blue box slides on ice");
  const editor = page.locator(".sora2-storyboard").first();
  const shows = (told) => page.waitForFunction(
    (all) => JSON.stringify([...document.querySelectorAll('.sora2-storyboard [data-part="shows"]')].map((one) => one.textContent)) === JSON.stringify(all)
      && [...document.querySelectorAll(".sora2-shot img")].every((one) => one.naturalWidth > 0), told, WAIT,
  );
  await shows(["plan", "plan"]);
  await editor.evaluate(() => {
    window.made = [];
    const { api } = window.comfyAPI.api;
    if (!window.hears) api.addEventListener("sora2.take", (event) => window.made.push([event.detail.shot, event.detail.take]));
    window.hears = true;
  });
  await runs("takes");
  await shows(["take", "take"]);
  assert.deepEqual(await page.evaluate(() => window.made), [[1, 1], [2, 1]]);
  const takes = editor.locator(".sora2-shot").nth(1).locator('[data-part="takes"] button');
  await takes.nth(1).waitFor(WAIT);
  await watch();
  await takes.nth(1).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.seen.end, null, WAIT);
  assert.equal((await page.evaluate(() => window.seen)).end, "execution_success");
  assert.deepEqual(await page.evaluate(() => window.made), [[1, 1], [2, 1], [2, 2]]);
  assert.match(await toldPrompt(), /slides on ice \[take: 2\]$/);
  await takes.nth(2).waitFor(WAIT);
  assert.deepEqual(await takes.allTextContents(), ["Take 1", "Take 2", "+ take"]);
  await shot(`${name}_takes`);
  await takes.nth(0).focus();
  await page.keyboard.press("Enter");
  assert.match(await toldPrompt(), /slides on ice$/);
  await shows(["take", "take"]);
}

/** A prompt of another node is not edited here, and the editor says so; taken off, the node's own text is edited again. */
async function storyboardYields() {
  await load(SOCIAL);
  const editor = page.locator(".sora2-storyboard").first();
  await editor.getByText("comes from a connected node").waitFor(WAIT);
  assert.equal(await editor.locator("textarea").count(), 0);
  await page.evaluate(() => {
    const node = window.app.graph._nodes.find((one) => one.type === "PromptEncode");
    node.disconnectInput(node.inputs.findIndex((input) => input.name === "prompt"));
  });
  await editor.locator("textarea").first().waitFor(WAIT);
}

/** Drop files on the ReferenceLoader: good ones are uploaded and shown, others are named with the rule. */
async function picturesDrop() {
  await load(PICTURE);
  const zone = page.locator(".sora2-drop-zone").first();
  assert.match(await zone.textContent(), /PNG, JPG, JPEG or WEBP, up to 5 MB each/);
  await zone.evaluate(async (element) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 320;
    canvas.getContext("2d").fillRect(40, 40, 200, 200);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
    const dropped = new DataTransfer();
    dropped.items.add(new File([blob], "dropped.png", { type: "image/png" }));
    dropped.items.add(new File(["GIF89a"], "moving.gif", { type: "image/gif" }));
    dropped.items.add(new File([new Uint8Array(6 * 1024 * 1024)], "large.webp", { type: "image/webp" }));
    element.dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
  });
  await zone.locator("img").first().waitFor(WAIT);
  assert.match(await zone.locator("[role=alert]").textContent(), /moving\.gif: not a picture.*[^]*large\.webp: 6\.0 MB is too large/);
  assert.match(await widget("ReferenceLoader", "file_1"), /^dropped.*\.png$/);
  await page.waitForFunction(() => document.querySelector(".sora2-drop-zone img")?.naturalWidth === 320, null, WAIT);
  const sent = await page.evaluate(async () => {
    const { output } = await window.app.graphToPrompt();
    return Object.values(output).find((node) => node.class_type === "ReferenceLoader").inputs.file_1;
  });
  assert.match(sent, /^dropped.*\.png$/);
}

async function badgesTell() {
  await load(FIRST);
  assert.ok((await badges()).includes("12 credits, not charged"), String(await badges()));
  await widget("PromptEncode", "duration_s", 8);
  assert.ok((await badges()).includes("24 credits, not charged"), String(await badges()));
  await load(SOCIAL);
  await widget("PrimitiveStringMultiline", "value", "Shot 1 (8 s): A ball rolls");
  assert.ok((await badges()).includes("24 credits, not charged"), String(await badges()));
  await load(PAID);
  assert.ok((await badges()).includes("12 credits"), String(await badges()));
}

/** While it renders, the sampler says how long it still takes. */
async function timeLeftTells(seed) {
  await load(FIRST);
  await shorten();
  await widget("PromptEncode", "seed", seed);
  await widget("Sora2Sampler", "steps", 6);
  const seen = await runs("time left");
  assert.match(seen.left[0] ?? "none was shown", /^\d+:\d\d left$/);
}

async function everythingIn(name, seed) {
  await badgesTell();
  await storyboardEdits();
  await storyboardTakes(name, seed + 10);
  await storyboardYields();
  await shot(`${name}_storyboard`);
  await picturesDrop();
  await shot(`${name}_pictures`);
  assert.equal(await page.getByText("Image failed to load").count(), 0, "a picture that is none was looked for");
  await timeLeftTells(seed);
  await shot(`${name}_ran`);
}

try {
  await setting("Comfy.TutorialCompleted", true);
  await setting("Comfy.Workflow.Persist", false); // or what was open comes back over what is loaded here
  await setting("LiteGraph.Canvas.MinFontSizeForLOD", 0);
  await setting("Comfy.VueNodes.Enabled", false);
  await open();
  if (!whole) {
    await blueprintLoads();
    await everythingIn("canvas", SEED);
    await searchFinds();
    await themesAreLegible("canvas");
  }
  await templatesRun("canvas");
  if (!classic) {
    await setting("Comfy.VueNodes.Enabled", true);
    await open();
  }
  if (whole && !classic) {
    const data = { unload_models: true, free_memory: true }; // or it would all come from the cache
    await page.request.post(`${address}/free`, { data });
    await templatesRun("vue");
  }
  if (!whole && !classic) {
    await everythingIn("vue", SEED + 1);
    assert.deepEqual(await covered(), [], "nodes lie over others");
    await themesAreLegible("vue");
    assert.ok((await page.locator("[data-node-id]").count()) > 0, "these are no Vue nodes");
  }
  if (!whole) {
    assert.deepEqual(problems.filter((problem) => /sora2|storyboard|drop_zone|badge/i.test(problem)), []);
  }
} finally {
  await setting("Comfy.VueNodes.Enabled", false);
  await setting("Comfy.ColorPalette", "dark");
  await browser.close();
}
