// What the canvas shows, worked out without a page.
import assert from "node:assert/strict";
import test from "node:test";

import { faultOf, slotsFor } from "../../js/lib/pictures.js";
import { clock, priceOf, timeLeft } from "../../js/lib/price.js";
import { changed, readBoard, Undo, writeBoard } from "../../js/lib/script.js";

const SCRIPT = "A title\n\nShot 1 (3 s): A ball drops.\nANNA: \"Oh!\"\n\nShot 2: A box slides.";

test("a render costs what the ledger says", () => {
  assert.equal(priceOf([10], 1280, 720), 30);
  assert.equal(priceOf([4], 1280, 720), 12);
  assert.equal(priceOf([10], 1920, 1080), 68);
  assert.equal(priceOf([5, 5], 640, 360), 30);
  assert.equal(priceOf([0.5], 1280, 720), 2);
});

test("time left is known after the first step", () => {
  assert.equal(timeLeft(3, 0, 4), null);
  assert.equal(timeLeft(3, 1, 4), 9);
  assert.equal(clock(42), "0:42");
  assert.equal(clock(3723), "1:02:03");
});

test("a script becomes shots and the same text again", () => {
  const board = readBoard(SCRIPT);
  assert.equal(board.opening, "A title");
  assert.deepEqual(board.shots.map((shot) => shot.seconds), [3, null]);
  assert.equal(board.shots[0].text, 'A ball drops.\nANNA: "Oh!"');
  assert.equal(writeBoard(board), SCRIPT);
});

test("a plain prompt stays plain until it has a second shot or a length", () => {
  const board = readBoard("A ball drops");
  assert.equal(writeBoard(board), "A ball drops");
  assert.equal(writeBoard(changed(board, { edit: [0, { seconds: 5 }] })), "Shot 1 (5 s): A ball drops");
  assert.match(writeBoard(changed(board, { add: true })), /^Shot 1: A ball drops\n\nShot 2 \(4 s\): /);
});

test("shots can be ordered and removed", () => {
  const board = readBoard(SCRIPT);
  assert.match(writeBoard(changed(board, { move: [1, 0] })), /Shot 1: A box slides\.\n\nShot 2 \(3 s\): A ball drops\./);
  assert.deepEqual(changed(board, { move: [0, -1] }).shots, board.shots);
  assert.equal(changed(board, { remove: 0 }).shots.length, 1);
});

test("a storyboard's JSON keeps what is not shown", () => {
  const text = JSON.stringify({ version: 1, seed: 4, shots: [{ prompt: "A", tone: "warm" }, { prompt: "B" }] });
  const board = changed(changed(readBoard(text), { edit: [0, { text: "C", seconds: 2 }] }), { move: [0, 1] });
  assert.deepEqual(JSON.parse(writeBoard(board)), {
    version: 1, seed: 4, shots: [{ prompt: "B" }, { prompt: "C", tone: "warm", duration_s: 2 }],
  });
});

test("files that are not taken are named with the rule", () => {
  assert.equal(faultOf({ name: "a.PNG", size: 10 }), "");
  assert.match(faultOf({ name: "a.gif", size: 10 }), /a\.gif: not a picture.*5 MB/);
  assert.match(faultOf({ name: "a.webp", size: 6 * 1024 * 1024 }), /6\.0 MB is too large/);
  assert.match(faultOf({ name: "a.jpg", size: 0 }), /empty/);
});

test("new pictures fill empty places first", () => {
  assert.deepEqual(slotsFor(["a", "none", "b", "none"], 3), [2, 4, 1]);
});

test("a shot is split at the cursor, or at the sentence in its middle, and joined again", () => {
  const board = readBoard("Shot 1 (4 s): A ball drops. It bounces. It stops.\n\nShot 2: A box");
  const cut = changed(board, { split: [0, 13] });
  assert.deepEqual(cut.shots.map((shot) => [shot.text, shot.seconds]), [
    ["A ball drops.", 2], ["It bounces. It stops. [continuity: continue]", 2], ["A box", null],
  ]);
  assert.deepEqual(changed(board, { split: [0, 0] }).shots.slice(0, 2).map((shot) => shot.text), [
    "A ball drops.", "It bounces. It stops. [continuity: continue]",
  ]);
  assert.deepEqual(changed(board, { split: [1, 0] }).shots, board.shots);
  const joined = changed(cut, { join: 0 });
  assert.equal(joined.shots.length, 2);
  assert.deepEqual(joined.shots[0], { text: "A ball drops.\nIt bounces. It stops.", seconds: 4, take: 1 });
  assert.deepEqual(changed(board, { join: 1 }).shots, board.shots);
});

test("splitting and joining keep what a storyboard's JSON holds", () => {
  const text = JSON.stringify({ version: 1, shots: [{ prompt: "A ball drops. It stops.", tone: "warm", dialogue: [{ speaker: "A", text: "Oh" }] }, { prompt: "B" }] });
  const cut = JSON.parse(writeBoard(changed(readBoard(text), { split: [0, 13] })));
  assert.deepEqual(cut.shots, [
    { prompt: "A ball drops.", tone: "warm", dialogue: [{ speaker: "A", text: "Oh" }] }, { continuity: "continue", prompt: "It stops." }, { prompt: "B" },
  ]);
  const joined = JSON.parse(writeBoard(changed(readBoard(JSON.stringify(cut)), { join: 0 })));
  assert.deepEqual(joined.shots[0], { prompt: "A ball drops.\nIt stops.", tone: "warm", dialogue: [{ speaker: "A", text: "Oh" }] });
});

test("what was written is taken back and done again, typing as one step", () => {
  const undo = new Undo("a");
  undo.note("ab", true, 0);
  undo.note("abc", true, 500);
  undo.note("abcd", true, 2000);
  undo.note("x", false, 2100);
  assert.deepEqual([undo.back(), undo.back(), undo.back(), undo.back()], ["abcd", "abc", "a", null]);
  assert.deepEqual([undo.forward(), undo.forward()], ["abc", "abcd"]);
  undo.note("new");
  assert.equal(undo.forward(), null);
  assert.equal(undo.back(), "abcd");
});

test("a shot's take is a tag of its text, and leaves the other shots as they are", () => {
  const script = 'Shot 1 (4 s): A ball drops.\n\nShot 2: A box\nANNA: "Oh."';
  const retaken = writeBoard(changed(changed(readBoard(script), { edit: [0, { take: 2 }] }), { edit: [1, { take: 3 }] }));
  assert.equal(retaken, 'Shot 1 (4 s): A ball drops. [take: 2]\n\nShot 2: A box\nANNA: "Oh."\n[take: 3]');
  const read = readBoard(retaken);
  assert.deepEqual(read.shots.map((shot) => [shot.text, shot.take]), [["A ball drops.", 2], ['A box\nANNA: "Oh."', 3]]);
  assert.equal(writeBoard(changed(changed(read, { edit: [0, { take: 1 }] }), { edit: [1, { take: 1 }] })), script);
  assert.equal(writeBoard(changed(readBoard("A ball"), { edit: [0, { take: 2 }] })), "A ball [take: 2]");
  const json = JSON.stringify({ version: 1, shots: [{ prompt: "A", take: 2 }, { prompt: "B" }] });
  const back = JSON.parse(writeBoard(changed(readBoard(json), { edit: [0, { take: 1 }] })));
  assert.deepEqual(back.shots, [{ prompt: "A" }, { prompt: "B" }]);
});
