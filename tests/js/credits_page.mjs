// Walks through the Credits History at the address given, in real Chromium. Its server is test_panel.py's.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { chromium } from "playwright-core";

const [address, chromiumPath, picture] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, timezoneId: "Europe/Berlin" });
const page = await context.newPage();
const problems = [];
page.on("pageerror", (error) => problems.push(String(error)));
page.on("console", (message) => message.type() === "error" && problems.push(message.text()));

const part = (name) => page.locator(`[data-part="${name}"]`);
const rows = () => page.locator("tbody tr");
const column = (number) => page.locator(`tbody td:nth-child(${number})`).allTextContents();

async function step(name, check) {
  await check();
  console.log(`ok ${name}`);
}

try {
  await page.goto(`${address}/credits`);

  await step("balance and entries are shown, newest first", async () => {
    await rows().nth(49).waitFor();
    assert.equal(await part("free").textContent(), "943");
    assert.equal(await part("account").textContent(), "local");
    assert.match(await part("buckets").textContent(), /^942 standard, 1 priority, 2 held/);
    assert.equal(await rows().count(), 50);
    assert.equal((await column(4))[0], "moved (priority)");
    const times = await page.locator("tbody time").evaluateAll((all) => all.map((time) => time.dateTime));
    assert.deepEqual(times, [...times].sort().reverse());
  });

  await step("older entries follow on request, down to the first", async () => {
    await part("older").click();
    await rows().nth(62).waitFor();
    assert.equal(await rows().count(), 63);
    assert.equal((await column(6))[62], "first use");
    assert.ok(await part("older").isHidden());
  });

  await step("the balance over time is a picture with its meaning in words", async () => {
    assert.match(await part("line").getAttribute("d"), /^M0 [\d.]+(H[\d.]+V[\d.]+)+H600$/);
    assert.match(await part("chart").getAttribute("aria-label"), /943 at the end/);
    assert.ok((await part("line").boundingBox()).width > 500);
    assert.deepEqual(await page.locator(".scale span").allTextContents(), ["1,000", "500", "0"]);
    assert.equal(await part("line").evaluate((line) => getComputedStyle(line).fill), "none");
  });

  await step("a reason is shown as text, never run as markup", async () => {
    assert.ok((await column(6)).includes('<img src=x onerror="document.title=1">'));
    assert.equal(await page.locator("tbody img").count(), 0);
  });

  await step("a job can be picked, and what it really took is shown", async () => {
    const jobs = await part("jobs").locator("option").evaluateAll((all) => all.map((option) => option.value));
    assert.equal(jobs[0], "video_1");
    await part("job").fill("job-7");
    await part("job").press("Enter");
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 2);
    assert.deepEqual(await column(4), ["spent", "held"]);
    assert.deepEqual(await column(5), ["job-7, shot 1", "job-7"]);
    assert.equal(await part("cost-list").textContent(), "Shot 1: 2.5 s, 4.8 s of CPU, 512 MiB at most");
  });

  await step("the export holds what the filter shows", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), part("export").click()]);
    assert.equal(download.suggestedFilename(), "sora2-credits.csv");
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\n");
    assert.equal(lines.length, 3);
    assert.match(lines[1], /,settle,.*,job-7,0,rendered,/);
  });

  await step("days can be picked, and narrow the picture too", async () => {
    const before = await part("line").getAttribute("d");
    await part("clear").click();
    await rows().nth(49).waitFor();
    await part("from").fill("2026-11-03");
    await part("to").fill("2026-11-03");
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 4);
    assert.notEqual(await part("line").getAttribute("d"), before);
    assert.match(await part("start").textContent(), /:/, "within one day, the time of day");
    await part("to").fill("2026-10-01");
    await part("empty").waitFor({ state: "visible" });
    await part("clear").click();
    await rows().nth(49).waitFor();
  });

  await step("a new entry appears by itself", async () => {
    await context.request.post(`${address}/test/grant`);
    await page.waitForFunction(() => document.querySelector('[data-part="free"]').textContent === "948", null, { timeout: 20000 });
    assert.equal((await column(2))[0], "+5");
  });

  await step("a server that fails is said, and asking again helps", async () => {
    await page.route("**/sora2/credits/balance", (route) => route.fulfill({ status: 503, body: "" }));
    await part("clear").click();
    await part("problem").waitFor({ state: "visible" });
    assert.match(await part("problem-text").textContent(), /503/);
    await page.unroute("**/sora2/credits/balance");
    await part("retry").dispatchEvent("click"); // the page may have asked again by itself, and hidden it
    await part("problem").waitFor({ state: "hidden" });
    problems.length = 0;
  });

  await step("an export that is refused is said, and stays when entries are loaded again", async () => {
    await page.route("**/export.csv*", (route) => route.fulfill({ status: 503, body: "" }));
    await part("export").click();
    await part("refused").filter({ hasText: "503" }).waitFor();
    await part("clear").click();
    await rows().nth(49).waitFor();
    assert.ok(await part("refused").isVisible());
    await page.unroute("**/export.csv*");
    await Promise.all([page.waitForEvent("download"), part("export").click()]);
    await part("refused").waitFor({ state: "hidden" });
    problems.length = 0;
  });

  await step("it fits a narrow sidebar and a dark page", async () => {
    if (picture) await page.screenshot({ path: `${picture}/wide.png` });
    await page.emulateMedia({ colorScheme: "dark" });
    assert.equal(await page.locator('tbody a[href="/#video_1"]').count(), 1, "a video's entries lead to it");
    await page.setViewportSize({ width: 320, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
    if (picture) await page.screenshot({ path: `${picture}/narrow.png` });
  });

  await step("a server that wants a key gets it", async () => {
    await context.request.post(`${address}/test/lock`);
    await page.reload();
    await page.locator("#key input").fill("sk-right");
    assert.match(await part("problem-text").textContent(), /API key/);
    await page.locator("#key button").click();
    await rows().nth(49).waitFor();
    assert.ok(await page.locator("#key").isHidden());
    problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes("401")));
  });

  assert.deepEqual(problems, []);
} finally {
  await browser.close();
}
