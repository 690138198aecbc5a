// Opens the Credits tab in a real host's canvas, in real Chromium.
import assert from "node:assert/strict";

import { chromium } from "playwright-core";

const [address, chromiumPath, picture] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
const problems = [];
page.on("pageerror", (error) => problems.push(String(error)));

try {
  const known = { data: "true", headers: { "Content-Type": "application/json" } };
  await page.request.post(`${address}/settings/Comfy.TutorialCompleted`, known); // no welcome over the canvas
  await page.goto(address);
  await page.waitForFunction(() => window.comfyAPI?.app?.app?.extensionManager?.sidebarTab, null, { timeout: 120000 });
  const tab = page.locator(".sora2\\.credits-tab-button");
  await tab.waitFor({ timeout: 60000 });
  await tab.click();
  const history = page.locator(".sora2-credits");
  await history.locator("tbody tr").first().waitFor({ timeout: 30000 });
  assert.match(await history.locator("[data-part=free]").textContent(), /^\d+$/);
  assert.match(await history.locator("tbody tr").first().textContent(), /spent.*canvas-[0-9a-f]{12}, shot 1.*rendered/);
  assert.match(await history.locator("[data-part=line]").getAttribute("d"), /^M0 /);
  if (picture) await page.screenshot({ path: `${picture}/sidebar.png` });
  await tab.click();
  await history.waitFor({ state: "detached" });
  assert.deepEqual(problems.filter((problem) => /sora2|credits/i.test(problem)), []);
} finally {
  await browser.close();
}
