// Walks through the storyboard's editor at the address given, in real Chromium. Its server is test_plan_stills.py's.
// usage: node shot_list_page.mjs ADDRESS CHROMIUM PICTURES
import assert from "node:assert/strict";

import { chromium } from "playwright-core";

const [address, chromiumPath, pictures] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 700, height: 600 } });
const problems = [];
page.on("pageerror", (error) => problems.push(String(error)));
page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
const WAIT = { timeout: 60000 };
const written = () => page.evaluate(() => window.written);
const row = (index) => page.locator(".sora2-shot").nth(index);
const tool = (index, title) => row(index).getByTitle(title);

async function step(name, check) {
  await check();
  console.log(`ok ${name}`);
}

try {
  await page.goto(`${address}/editor`);

  await step("each shot has a picture of its plan", async () => {
    await page.waitForFunction(() => document.images.length === 3 && [...document.images].every((one) => !one.hidden && one.naturalWidth > 0), null, WAIT);
    await page.screenshot({ path: `${pictures}/editor.png` });
  });

  await step("a shot is dragged to another place", async () => {
    await row(2).getByTitle("Drag to another place").dragTo(row(0));
    assert.match(await written(), /^Shot 1 \(1 s\): A cat sleeps\n\nShot 2 \(4 s\): A red ball drops\. It bounces\.\n\nShot 3: A box slides$/);
  });

  await step("it is split at the cursor and joined again", async () => {
    await row(1).locator("textarea").evaluate((field) => field.setSelectionRange(17, 17));
    await tool(1, /^Split/).click();
    assert.match(await written(), /Shot 2 \(2 s\): A red ball drops\.\n\nShot 3 \(2 s\): It bounces\. \[continuity: continue\]/);
    await tool(1, "Join with the next shot").click();
    assert.match(await written(), /Shot 2 \(4 s\): A red ball drops\.\nIt bounces\./);
    assert.ok(await tool(2, "Join with the next shot").isDisabled());
  });

  await step("everything is taken back and done again by keyboard", async () => {
    await row(0).locator("textarea").fill("A dog sleeps");
    for (let n = 0; n < 4; n += 1) await page.locator("#editor textarea").first().press("Control+z");
    assert.match(await written(), /^Shot 1 \(4 s\): A red ball drops\. It bounces\.\n\nShot 2: A box slides\n\nShot 3 \(1 s\): A cat sleeps$/);
    await page.locator("#editor textarea").first().press("Control+Shift+z");
    assert.match(await written(), /^Shot 1 \(1 s\): A cat sleeps/);
  });

  await step("a text that changes elsewhere is shown", async () => {
    await page.evaluate(() => window.list.show("Shot 1: One\n\nShot 2: Two"));
    assert.deepEqual(await page.locator("textarea").evaluateAll((all) => all.map((one) => one.value)), ["One", "Two"]);
  });

  assert.deepEqual(problems, []);
} finally {
  await browser.close();
}
