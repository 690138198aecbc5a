// Walks through the page at / in real Chromium. Its server is test_home_page.py's.
import assert from "node:assert/strict";

import { chromium } from "playwright-core";

const [address, chromiumPath, key, picture] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
const page = await context.newPage();
const problems = [];
page.on("pageerror", (error) => problems.push(String(error)));
page.on("console", (message) => message.type() === "error" && !/401|404/.test(message.text()) && problems.push(message.text()));
page.on("dialog", (dialog) => dialog.accept());

const part = (name) => page.locator(`[data-part="${name}"]`);
const cards = () => page.locator(".videos > li");
const first = (what) => cards().first().locator(what);

async function step(name, check) {
  await check();
  console.log(`ok ${name}`);
}

async function ask(prompt) {
  await page.locator("textarea").fill(prompt);
  await part("ask").locator("button").click();
  await first(".prompt").filter({ hasText: prompt.slice(0, 10) }).waitFor();
}

try {
  await step("a person without a key is asked for one", async () => {
    await page.goto(address);
    await part("key").waitFor({ state: "visible" });
    await part("key").locator("input").fill(key);
    await part("key").locator("button").click();
    await part("keys").waitFor({ state: "visible" });
    assert.ok(await part("key").isHidden());
    assert.match(await part("credits").textContent(), /left, local/);
  });

  await step("a video is asked for, shown as it comes, and played", async () => {
    await ask('<img src=x onerror="document.title=1"> a red ball');
    await first("img").waitFor({ timeout: 90000 });
    assert.equal(await first(".quiet").nth(1).textContent(), "done");
    assert.equal(await page.title(), "Sora on this machine");
    if (picture) await page.screenshot({ path: `${picture}/home-wide.png` });
    await first(".screen button").click();
    await first("video").waitFor();
    assert.match(await first("video").getAttribute("src"), /^blob:/);
  });

  await step("one that waits is cancelled, and tried again", async () => {
    await ask("a slow dog");
    await first("button").filter({ hasText: "Cancel" }).click();
    await first(".quiet").filter({ hasText: "cancelled" }).waitFor({ timeout: 90000 });
    const before = await cards().count();
    await first("button").filter({ hasText: "Try again" }).click();
    await page.waitForFunction((many) => document.querySelectorAll(".videos > li").length === many + 1, before);
    await first("button").filter({ hasText: "Cancel" }).click();
    await first("button").filter({ hasText: "Delete" }).waitFor({ timeout: 90000 });
    await first("button").filter({ hasText: "Delete" }).click();
    await page.waitForFunction((many) => document.querySelectorAll(".videos > li").length === many, before);
  });

  await step("what the server refuses is said, and stays when the list is loaded again", async () => {
    await page.route("**/v1/videos", (route) =>
      route.fulfill({ status: 429, contentType: "application/json", body: '{"error": {"message": "The queue is full."}}' }));
    await page.locator("textarea").fill("one too many");
    const loaded = page.waitForEvent("requestfinished", (request) => request.url().includes("/v1/videos?limit="));
    await part("ask").locator("button").click();
    await part("refused").filter({ hasText: "The queue is full." }).waitFor();
    await loaded;
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    assert.ok(await part("refused").isVisible());
    await page.unroute("**/v1/videos");
    await ask("a slow cat");
    assert.ok(await part("refused").isHidden());
  });

  await step("a key is made, shown once, and revoked", async () => {
    await part("new-key").locator('[name="name"]').fill("laptop");
    await part("new-key").locator("button").click();
    await part("secret").filter({ hasText: "laptop: sk-sora2-" }).waitFor();
    const row = part("key-list").locator("li").filter({ hasText: "laptop" });
    await row.locator("button").click();
    await row.filter({ hasText: "revoked" }).waitFor();
  });

  await step("it fits a phone, light and dark", async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.emulateMedia({ colorScheme: "dark" });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
    if (picture) await page.screenshot({ path: `${picture}/home-phone.png`, fullPage: true });
  });

  assert.deepEqual(problems.filter((problem) => !/429/.test(problem)), []);
} finally {
  await browser.close();
}
