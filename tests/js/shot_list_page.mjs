// Walks through the storyboard's editor at the address given, in real Chromium. Its server is test_plan_stills.py's.
// usage: node shot_list_page.mjs ADDRESS CHROMIUM PICTURES
import assert from "node:assert/strict";

import { chromium } from "playwright-core";

const [address, chromiumPath, pictures] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 480, height: 760 } });
const problems = [];
page.on("pageerror", (error) => problems.push(String(error)));
page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
const WAIT = { timeout: 180000 };
page.setDefaultTimeout(WAIT.timeout);
const written = () => page.evaluate(() => window.written);
const row = (index) => page.locator(".sora2-shot").nth(index);
const tool = (index, title) => row(index).getByTitle(title);
const focused = () => page.evaluate(() => {
  const row = document.activeElement.closest(".sora2-shot");
  return [[...document.querySelectorAll(".sora2-shot")].indexOf(row), document.activeElement.dataset.key];
});

async function step(name, check) {
  await check();
  console.log(`ok ${name}`);
}

try {
  await page.goto(`${address}/editor`);

  await step("each shot has a picture of its plan, and says so", async () => {
    const ready = () => {
      const shown = [...document.querySelectorAll(".sora2-shot img")];
      return shown.length === 3 && shown.every((one) => one.style.visibility === "visible" && one.naturalWidth > 0);
    };
    await page.waitForFunction(ready, null, WAIT);
    assert.deepEqual(await page.locator('[data-part="shows"]').allTextContents(), ["plan", "plan", "plan"]);
  });

  await step("who appears is shown with a face, and the strip has lines and music", async () => {
    await page.waitForFunction(() => document.querySelector(".sora2-cast img")?.naturalWidth > 0, null, WAIT);
    assert.deepEqual(await page.locator(".sora2-cast figcaption").allTextContents(), ["Anna"]);
    const widths = await page.locator('[data-part="shots"] button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width + 1));
    assert.ok(Math.abs(widths[0] / widths[2] - 4) < 0.2, `blocks are ${widths} px wide`);
    assert.match(await page.locator('[data-part="lines"] span').getAttribute("title"), /^ANNA: Look at that/);
    assert.equal(await page.locator('[data-part="music"] span').getAttribute("title"), "Music: calm");
    await page.screenshot({ path: `${pictures}/editor.png` });
  });

  await step("a block of the strip leads to its shot by keyboard", async () => {
    await page.locator('[data-part="shots"] button').nth(2).focus();
    await page.keyboard.press("Enter");
    assert.deepEqual(await focused(), [2, "words"]);
  });

  await step("a shot is dragged to another place", async () => {
    await row(2).getByTitle("Drag to another place").dragTo(row(0));
    assert.match(await written(), /^Shot 1 \(1 s\): A cat sleeps\n\nShot 2 \(4 s\): A red ball drops\. It bounces\.\n\nShot 3 \(3 s\): Anna/);
  });

  await step("it is moved, split at the cursor and joined again by keyboard, and the focus stays with it", async () => {
    await row(0).locator("textarea").focus();
    await page.keyboard.press("Alt+ArrowDown");
    assert.match(await written(), /^Shot 1 \(4 s\): A red ball[^]*Shot 2 \(1 s\): A cat/);
    await row(0).locator("textarea").evaluate((field) => field.setSelectionRange(17, 17));
    await tool(0, /^Split/).focus();
    await page.keyboard.press("Space");
    assert.match(await written(), /Shot 1 \(2 s\): A red ball drops\.\n\nShot 2 \(2 s\): It bounces\. \[continuity: continue\]/);
    assert.deepEqual(await focused(), [0, "split"]);
    await tool(0, "Join with the next shot").press("Enter");
    assert.match(await written(), /Shot 1 \(4 s\): A red ball drops\.\nIt bounces\./);
    assert.deepEqual(await focused(), [0, "join"]);
    assert.ok(await tool(2, "Join with the next shot").isDisabled());
  });

  await step("everything is taken back and done again by keyboard", async () => {
    await row(1).locator("textarea").fill("A dog sleeps");
    for (let n = 0; n < 5; n += 1) await page.locator("#editor textarea").first().press("Control+z");
    assert.match(await written(), /^Shot 1 \(4 s\): A red ball drops\. It bounces\.\n\nShot 2 \(3 s\): Anna[^]*Shot 3 \(1 s\): A cat sleeps$/);
    await page.locator("#editor textarea").first().press("Control+Shift+z");
    assert.match(await written(), /^Shot 1 \(1 s\): A cat sleeps/);
  });

  await step("another take is asked for where one is made, and rendered alone", async () => {
    await page.evaluate(() => window.list.show("Shot 1: One\n\nShot 2: A box slides [take: 2]"));
    await page.evaluate(() => {
      window.list.uses.shots = async () => ({ cast: [], shots: [1, 2].map((take) => ({ seconds: 2, take, takes: take === 2 ? [1, 2] : [], lines: [], music: "", fault: "", footage: false, transition: "cut" })) });
      window.list.refresh();
    });
    const takes = row(1).locator('[data-part="takes"] button');
    await takes.nth(2).waitFor();
    assert.deepEqual(await takes.allTextContents(), ["Take 1", "Take 2", "+ take"]);
    assert.equal(await row(0).locator('[data-part="takes"] button').count(), 0);
    await takes.nth(0).press("Enter");
    assert.equal(await written(), "Shot 1: One\n\nShot 2: A box slides");
    assert.equal(await page.evaluate(() => window.renders), 0);
    await row(1).getByText("+ take").press("Enter");
    assert.equal(await written(), "Shot 1: One\n\nShot 2: A box slides [take: 3]");
    assert.equal(await page.evaluate(() => window.renders), 1);
    assert.deepEqual(await focused(), [1, "take 3"]);
  });

  await step("a text that changes elsewhere is shown, and one that can't be read says why", async () => {
    await page.evaluate(() => window.list.show("Shot 1: One\n\nShot 2: Two"));
    assert.deepEqual(await page.locator("textarea").evaluateAll((all) => all.map((one) => one.value)), ["One", "Two"]);
    await page.evaluate(() => {
      window.list.uses.shots = async () => "line 1: unknown tag [colour: ...]";
      window.list.refresh();
    });
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").textContent(), /unknown tag/);
  });

  assert.deepEqual(problems, []);
} finally {
  await browser.close();
}
