import assert from "node:assert/strict";
import { test } from "node:test";

import { balanceLine, changeOf, costText, jobOf, kindOf, queryOf, roundTop, startOfDay } from "../../js/lib/credits.js";

const entry = { amount: 0, held: 0, kind: "settle", bucket: "standard", job: "job-1", shot: null };

test("a filter becomes a query; nothing asked for is no query", () => {
  assert.equal(queryOf({}), "");
  assert.equal(queryOf({ job: "a b&c" }), "?job=a+b%26c");
  const query = new URLSearchParams(queryOf({ from: "2026-11-23", to: "2026-11-23" }, { before: 7, limit: 50 }));
  assert.equal(Number(query.get("until")) - Number(query.get("since")), 86400);
  assert.equal(query.get("before"), "7");
  assert.equal(query.get("limit"), "50");
});

test("a day begins at local midnight, and the day after the last of a month is the first of the next", () => {
  const midnight = new Date(startOfDay("2026-11-30", 1) * 1000);
  assert.deepEqual([midnight.getMonth(), midnight.getDate(), midnight.getHours()], [11, 1, 0]);
});

test("an entry's words say what changed", () => {
  assert.equal(changeOf({ ...entry, amount: 30 }), "+30");
  assert.equal(changeOf({ ...entry, amount: -30, held: 30 }), "\u221230");
  assert.equal(changeOf({ ...entry, held: -12 }), "(\u221212)");
  assert.equal(kindOf(entry), "spent");
  assert.equal(kindOf({ ...entry, kind: "release", bucket: "priority" }), "given back (priority)");
  assert.equal(jobOf({ ...entry, shot: 0 }), "job-1, shot 1");
});

test("what the machine did not tell is left out of a cost", () => {
  const cost = { shot: 1, wall_s: 2.345, cpu_s: 12.6, gpu_s: null, peak_memory_bytes: 3 * 2 ** 20, energy_j: null };
  assert.equal(costText(cost), "Shot 2: 2.3 s, 13 s of CPU, 3 MiB at most");
  assert.equal(costText({ ...cost, shot: null, energy_j: 41.7 }), "Render: 2.3 s, 13 s of CPU, 3 MiB at most, 42 J");
});

test("the balance is a step line from its first entry to now", () => {
  const box = { width: 100, height: 50 };
  const drawn = balanceLine([[0, 100], [10, 70], [30, 85]], box, 40);
  assert.equal(drawn.line, "M0 0H25V15H75V7.5H100");
  assert.equal(drawn.area, `${drawn.line}V50H0Z`);
  assert.deepEqual([drawn.top, drawn.start, drawn.end], [100, 0, 40]);
});

test("a single entry and none can be drawn", () => {
  const box = { width: 100, height: 50 };
  assert.equal(balanceLine([[5, 10]], box, 5).line, "M0 0H100");
  assert.equal(balanceLine([[5, 0]], box, 5).line, "M0 50H100");
  assert.equal(balanceLine([], box, 5).line, "");
});

test("a scale ends with a round number that holds the highest balance", () => {
  assert.deepEqual([1, 2, 3, 7, 10, 11, 948, 2001].map(roundTop), [1, 2, 5, 10, 10, 20, 1000, 5000]);
});
