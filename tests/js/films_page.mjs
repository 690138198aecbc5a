// Walks through the page of films at the address given, in real Chromium. Its server is test_films.py's.
// usage: node films_page.mjs ADDRESS CHROMIUM PICTURES
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { chromium } from "playwright-core";

const [address, chromiumPath, pictures] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 1100, height: 1000 } });
const page = await context.newPage();
const problems = [];
page.on("pageerror", (error) => problems.push(String(error)));
page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
const WAIT = { timeout: 120000 };
const shot = (number) => page.locator(`[data-shot="${number}"]`);
const take = (number, which) => shot(number).getByRole("button", { name: `Take ${which}`, exact: true });

async function step(name, check) {
  await check();
  console.log(`ok ${name}`);
}

async function idle() {
  await page.waitForFunction(() => !document.getElementById("told").textContent.startsWith("Making"), null, WAIT);
}

try {
  await page.goto(`${address}/films`);

  await step("the film is listed with its shots, their pictures and their lines", async () => {
    await page.getByRole("heading", { name: "Two balls" }).waitFor(WAIT);
    assert.equal(await page.locator("[data-shot]").count(), 3);
    assert.match(await shot(1).locator("p").textContent(), /A red ball drops/);
    assert.equal(await shot(2).locator("p").textContent(), "2. A <b>red</b> ball rolls");
    assert.equal(await shot(2).locator("blockquote").textContent(), "ANNA: Look!");
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0), null, WAIT);
  });

  await step("it plays, and the strip seeks to a shot", async () => {
    await page.waitForFunction(() => document.querySelector("video").readyState >= 1, null, WAIT);
    const length = await page.locator("video").evaluate((video) => video.duration);
    assert.ok(Math.abs(length - 4) < 0.1, `${length} s`);
    await page.locator('[data-part="strip"] button').nth(1).focus();
    await page.keyboard.press("Enter");
    const at = await page.locator("video").evaluate((video) => video.currentTime);
    assert.ok(at > 0.9 && at < 1.1, `${at} s`);
    assert.ok(await page.locator('[data-part="strip"] button').nth(1).evaluate((block) => block.classList.contains("speaks")));
  });

  await step("one more take of a shot is made, and used", async () => {
    await shot(1).getByRole("button", { name: "+ take" }).click();
    await page.getByText(/^Making /).waitFor(WAIT);
    await take(1, 2).waitFor(WAIT);
    await idle();
    assert.equal(await take(1, 2).getAttribute("aria-pressed"), "true");
    assert.equal(await take(2, 1).getAttribute("aria-pressed"), "true");
  });

  await step("a take is switched back by keyboard", async () => {
    await take(1, 1).focus();
    await page.keyboard.press("Space");
    await page.waitForFunction(() => document.querySelector('[data-shot="1"] button').getAttribute("aria-pressed") === "true", null, WAIT);
    await idle();
  });

  await step("a timeline is exported with both takes", async () => {
    await page.getByLabel("Export as").selectOption("otio");
    const [saved] = await Promise.all([page.waitForEvent("download", WAIT), page.getByRole("button", { name: "Export", exact: true }).click()]);
    const text = await readFile(await saved.path(), "utf-8");
    assert.match(text, /"take 2"/);
    assert.match(text, /Timeline\.1/);
  });

  await step("it is legible in the dark and on a phone", async () => {
    await idle();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: `${pictures}/films-dark.png`, fullPage: true });
    await page.emulateMedia({ colorScheme: "light" });
    await page.screenshot({ path: `${pictures}/films-light.png`, fullPage: true });
    await page.setViewportSize({ width: 390, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${wide} px wide`);
  });

  assert.deepEqual(problems, []);
} finally {
  await browser.close();
}
