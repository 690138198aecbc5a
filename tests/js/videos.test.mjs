import assert from "node:assert/strict";
import { test } from "node:test";

import { actionsOf, countsOf, kindOfVideo, span, standing } from "../../js/lib/videos.js";

const video = (changed = {}) => ({
  id: "video_1", status: "queued", progress: 0, prompt: "a ball", model: "sora-2", size: "1280x720", seconds: "4",
  created_at: 0, eta_s: null, credits: null, error: null, ...changed,
});

test("a video says where it stands", () => {
  assert.equal(standing(video()), "waits");
  assert.equal(standing(video({ eta_s: 240 })), "waits, 4 min to go");
  assert.equal(standing(video({ status: "in_progress", progress: 40, eta_s: 12 })), "40 %, 12 s to go");
  assert.equal(standing(video({ status: "completed" })), "done");
  assert.equal(standing(video({ status: "failed", error: { code: "cancelled", message: "x" } })), "cancelled");
  assert.equal(standing(video({ status: "failed", error: { code: "invalid_prompt", message: "why" } })), "failed: why");
});

test("what can be done depends on where it stands", () => {
  assert.deepEqual(actionsOf(video()), ["cancel"]);
  assert.deepEqual(actionsOf(video({ status: "completed" })), ["save", "delete"]);
  assert.deepEqual(actionsOf(video({ status: "failed" })), ["retry", "delete"]);
});

test("a price is told where there is one", () => {
  assert.equal(kindOfVideo(video()), "4 s · 1280 × 720 · sora-2");
  assert.equal(kindOfVideo(video({ credits: 12 })), "4 s · 1280 × 720 · sora-2 · 12 credits");
});

test("counts name what there is", () => {
  assert.equal(countsOf([video(), video(), video({ status: "completed" })]), "2 waiting, 1 done");
  assert.equal(countsOf([]), "");
});

test("spans are told as people tell them", () => {
  assert.deepEqual([0.2, 89, 90, 5399, 7200].map(span), ["1 s", "89 s", "2 min", "90 min", "2.0 h"]);
});
