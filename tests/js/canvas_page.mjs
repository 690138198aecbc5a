// The pack in the host's real front end: templates load, one runs, the storyboard editor reaches the prompt.
// usage: node canvas_page.mjs ADDRESS CHROMIUM [SCREENSHOT_FOLDER]
import assert from "node:assert/strict";

import { chromium } from "playwright-core";

const [address, chromiumPath, pictures] = process.argv.slice(2);
const WAIT = { timeout: 180000 };
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
const problems = [];
page.on("pageerror", (error) => problems.push(String(error)));

async function setting(name, value) {
  const data = JSON.stringify(value);
  await page.request.post(`${address}/settings/${name}`, { data, headers: { "Content-Type": "application/json" } });
}

async function open() {
  await page.goto(address, WAIT);
  await page.waitForFunction(
    () => window.app?.extensionManager && window.LiteGraph?.registered_node_types?.Sora2Sampler, null, WAIT,
  );
}

async function load(name) {
  return page.evaluate(async (file) => {
    const answer = await fetch(`/api/workflow_templates/sora2-nodes/${file}.json`);
    const workflow = await answer.json();
    await window.app.loadGraphData(workflow);
    const nodes = window.app.graph._nodes;
    return {
      asked: workflow.nodes.length,
      loaded: nodes.length,
      missing: nodes.filter((node) => !window.LiteGraph.registered_node_types[node.type]).map((node) => node.type),
      links: Object.keys(window.app.graph.links instanceof Map ? Object.fromEntries(window.app.graph.links) : window.app.graph.links).length,
      askedLinks: workflow.links.length,
    };
  }, name);
}

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

async function shot(name) {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
}

async function editsReachThePrompt() {
  const editor = page.locator(".sora2-storyboard").first();
  await editor.locator("button", { hasText: "+ shot" }).click({ force: true });
  await editor.locator("textarea").nth(1).fill("A green box topples over");
  const told = await page.evaluate(async () => {
    const { output } = await window.app.graphToPrompt();
    return Object.values(output).find((node) => node.class_type === "PromptEncode").inputs.prompt;
  });
  assert.match(told, /^Shot 1: [^]+\n\nShot 2 \(4 s\): A green box topples over$/);
}

async function runs() {
  await page.evaluate(() => {
    window.seen = { progress: 0, previews: 0, executed: [], end: "" };
    const { api } = window.comfyAPI.api;
    api.addEventListener("progress", () => (window.seen.progress += 1));
    for (const kind of ["b_preview", "b_preview_with_metadata"]) api.addEventListener(kind, () => (window.seen.previews += 1));
    api.addEventListener("executed", (event) => window.seen.executed.push(event.detail.output));
    for (const end of ["execution_success", "execution_error", "execution_interrupted"]) {
      api.addEventListener(end, (event) => (window.seen.end = `${end} ${event.detail?.exception_message ?? ""}`.trim()));
    }
  });
  await widget("Sora2Loader", "weights", "tiny");
  await widget("PromptEncode", "width", 288);
  await widget("PromptEncode", "height", 160);
  await widget("PromptEncode", "duration_s", 0.5);
  await widget("PromptEncode", "prompt", "A red ball drops onto wood and bounces");
  await page.evaluate(() => window.app.queuePrompt(0));
  await page.waitForFunction(() => window.seen.end, null, WAIT);
  const seen = await page.evaluate(() => window.seen);
  assert.equal(seen.end, "execution_success");
  assert.ok(seen.progress > 0, "no progress was shown");
  assert.ok(seen.previews > 0, "no preview was shown");
  assert.ok(seen.executed.some((output) => output?.images?.[0]?.filename?.endsWith(".mp4")), "no clip was shown");
}

try {
  await setting("Comfy.TutorialCompleted", true);
  await setting("Comfy.VueNodes.Enabled", false);
  await open();
  const templates = await page.evaluate(async () => (await (await fetch("/api/workflow_templates")).json())["sora2-nodes"]);
  assert.ok(templates.length >= 15, `only ${templates} are listed`);
  for (const name of templates) {
    const found = await load(name);
    assert.deepEqual([found.missing, found.loaded, found.links], [[], found.asked, found.askedLinks], name);
  }
  const blueprint = await page.evaluate(async () => {
    const known = await (await fetch("/api/global_subgraphs")).json();
    const [id] = Object.entries(known).find(([, entry]) => entry.name === "Prompt to Film");
    const { data } = await (await fetch(`/api/global_subgraphs/${id}`)).json();
    await window.app.loadGraphData(JSON.parse(data));
    const { output } = await window.app.graphToPrompt();
    return Object.values(output).map((node) => node.class_type).sort();
  });
  assert.deepEqual(blueprint, ["AudioSync", "PhysicsGuidance", "PromptEncode", "ShotStitch", "Sora2Loader", "Sora2Sampler"]);
  await load("reference_loader");
  assert.match(await page.locator(".sora2-drop-zone").first().textContent(), /PNG, JPG, JPEG or WEBP, up to 5 MB each/);
  await load("sora2_loader");
  const badges = await page.evaluate(() => {
    const node = window.app.graph._nodes.find((one) => one.type === "Sora2Sampler");
    return node.badges.map((badge) => (typeof badge === "function" ? badge() : badge).text);
  });
  assert.ok(badges.includes("12 credits, not charged"), String(badges));
  await editsReachThePrompt();
  await shot("canvas");
  await runs();
  await shot("ran");
  await setting("Comfy.VueNodes.Enabled", true);
  await open();
  await load("sora2_loader");
  await page.locator(".sora2-storyboard textarea").first().waitFor(WAIT);
  await shot("vue");
  assert.deepEqual(problems.filter((problem) => /sora2|storyboard|drop_zone|badge/i.test(problem)), []);
} finally {
  await setting("Comfy.VueNodes.Enabled", false);
  await browser.close();
}
