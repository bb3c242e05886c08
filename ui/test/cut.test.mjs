// A cut while it is dragged: it stays in the picture, keeps its shape, and its numbers are the box that they tell.
import assert from "node:assert/strict";
import { test } from "node:test";
import { boxOf, cornerAt, moved, numbersOf, sized } from "../src/elements/cut.js";

const picture = { width: 400, height: 200 };
const box = (x, y, width, height) => ({ x, y, width, height });
const square = ["1:1", [1, 1, 50, 25, 25]];

test("a box is what the server cuts", () => {
  for (const [shape, numbers, expected] of [
    ["whole", [1, 1, 10, 0, 0], box(0, 0, 400, 200)],
    ["1:1", [3, 1, 100, 50, 50], box(100, 0, 200, 200)],
    ["1:1", [1, 1, 50, 25, 25], box(50, 0, 100, 100)],
    ["1:1", [1, 1, 50, 0, 100], box(0, 100, 100, 100)],
    ["4:5", [1, 1, 100, 50, 50], box(120, 0, 160, 200)],
    ["own", [2, 1, 80.5, 50, 50], box(39, 19.5, 322, 161)],
  ]) {
    assert.deepEqual(boxOf(picture, shape, numbers), expected, shape);
  }
});

test("its numbers tell the same box again", () => {
  for (const [shape, numbers] of [square, ["4:5", [1, 1, 100, 50, 50]], ["own", [165, 100, 40, 60, 70]], ["16:9", [1, 1, 33.3, 20, 80]]]) {
    assert.deepEqual(numbersOf(picture, shape, boxOf(picture, shape, numbers), numbers), numbers, shape);
  }
});

test("moved, it stays inside", () => {
  const here = boxOf(picture, ...square);
  assert.deepEqual(moved(picture, here, 30, 40), box(80, 40, 100, 100));
  assert.deepEqual(moved(picture, here, -900, 900), box(0, 100, 100, 100));
});

test("a corner is drawn, and the one across from it stays", () => {
  const here = box(100, 50, 100, 100);
  for (const [corner, right, down, isFree, expected] of [
    [[1, 1], 20, 20, false, box(100, 50, 120, 120)],
    [[1, 1], 40, 0, false, box(100, 50, 120, 120)],
    [[1, 1], 900, 900, false, box(100, 50, 150, 150)],
    [[-1, -1], -20, -20, false, box(80, 30, 120, 120)],
    [[-1, -1], -900, -900, false, box(50, 0, 150, 150)],
    [[1, -1], 50, -50, true, box(100, 0, 150, 150)],
    [[1, 1], 900, -20, true, box(100, 50, 300, 80)],
    [[-1, 1], 900, 0, true, box(199, 50, 1, 100)],
  ]) {
    assert.deepEqual(sized(picture, here, corner, right, down, isFree), expected, `${corner} by ${right}, ${down}`);
  }
});

test("a corner is met from near, and nothing else of the box", () => {
  const here = box(100, 50, 100, 100);
  const met = (x, y) => cornerAt(here, { x, y }, 10);
  assert.deepEqual([met(95, 55), met(205, 145), met(195, 45)], [[-1, -1], [1, 1], [1, -1]]);
  assert.deepEqual([met(150, 100), met(150, 50), met(80, 50)], [undefined, undefined, undefined]);
});
