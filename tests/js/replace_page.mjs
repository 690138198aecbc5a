// A workflow saved with the retired Sora node, in the host's real front end: replaced in one click, then run to a clip.
// usage: node replace_page.mjs ADDRESS CHROMIUM FOLDER
import assert from "node:assert/strict";

import { chromium } from "playwright-core";

const [address, chromiumPath, folder] = process.argv.slice(2);
const WAIT = { timeout: 600000 };
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
const socket = (name, type) => ({ name, type, link: null });
const SAVED = {
  last_node_id: 2, last_link_id: 1, groups: [], config: {}, extra: {}, version: 0.4,
  nodes: [
    {
      id: 1, type: "OpenAIVideoSora2", pos: [100, 200], size: [400, 300], flags: {}, order: 0, mode: 0,
      inputs: [socket("image", "IMAGE")], outputs: [{ name: "VIDEO", type: "VIDEO", links: [1] }],
      properties: { "Node name for S&R": "OpenAIVideoSora2" },
      widgets_values: ["sora-2", "A yellow ball rolls on grass", "720x1280", 4, 11, "fixed"],
    },
    {
      id: 2, type: "SaveVideo", pos: [600, 200], size: [400, 300], flags: {}, order: 1, mode: 0,
      inputs: [{ name: "video", type: "VIDEO", link: 1 }], outputs: [], properties: {},
      widgets_values: ["video/replaced", "auto", "auto"],
    },
  ],
  links: [[1, 1, 0, 2, 0, "VIDEO"]],
};

try {
  for (const [name, value] of [["Comfy.TutorialCompleted", true], ["Comfy.Workflow.Persist", false]]) {
    const data = JSON.stringify(value);
    await page.request.post(`${address}/settings/${name}`, { data, headers: { "Content-Type": "application/json" } });
  }
  await page.goto(address, WAIT);
  await page.waitForFunction(
    () => window.app?.extensionManager && window.LiteGraph?.registered_node_types?.Sora2Video, null, WAIT,
  );
  const opened = () => window.app.extensionManager.workflow?.activeWorkflow || window.app.graph?._nodes.length;
  await page.waitForFunction(opened, null, { timeout: 15000 }).catch(() => {}); // what it opens with would come over ours
  await page.waitForTimeout(500);
  await page.evaluate((workflow) => window.app.loadGraphData(workflow, true, true, "old"), SAVED);
  await page.waitForTimeout(2000);
  await page.screenshot({ path: `${folder}/missing.png` });
  const asked = page.getByText(/View details|Show missing nodes/i).first();
  if (await asked.isVisible()) await asked.click();
  const offer = page.getByRole("button", { name: /Replace (Node|All)/i }).first();
  await offer.waitFor({ timeout: 30000 });
  await page.screenshot({ path: `${folder}/offered.png` });
  await offer.click();
  await page.waitForFunction(() => window.app.graph._nodes.some((node) => node.type === "Sora2Video"), null, WAIT);
  const sent = await page.evaluate(async () => (await window.app.graphToPrompt()).output);
  const [id, made] = Object.entries(sent).find(([, node]) => node.class_type === "Sora2Video");
  const { prompt, size, duration, seed } = made.inputs;
  assert.deepEqual([prompt, size, duration, seed], ["A yellow ball rolls on grass", "720x1280", 4, 11]);
  assert.deepEqual(Object.values(sent).find((node) => node.class_type === "SaveVideo").inputs.video, [id, 0]);
  await page.evaluate(() => {
    const { api } = window.comfyAPI.api;
    window.seen = { outputs: [], end: "" };
    api.addEventListener("executed", (event) => window.seen.outputs.push(event.detail.output));
    for (const end of ["execution_success", "execution_error", "execution_interrupted"]) {
      api.addEventListener(end, (event) => (window.seen.end = `${end} ${event.detail?.exception_message ?? ""}`.trim()));
    }
    window.app.queuePrompt(0);
  });
  await page.waitForFunction(() => window.seen.end, null, WAIT);
  const seen = await page.evaluate(() => window.seen);
  assert.equal(seen.end, "execution_success");
  const files = seen.outputs.flatMap((output) => output?.images ?? []).map((file) => file.filename);
  assert.match(files.at(-1) ?? "none was saved", /^replaced.*\.mp4$/);
  await page.waitForTimeout(2000); // until the canvas shows the clip
  await page.screenshot({ path: `${folder}/replaced.png` });
  console.log(files.at(-1));
} finally {
  await browser.close();
}
