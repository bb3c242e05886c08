// What comes while somebody holds a button down waits until it is let go.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browse } from "./page.mjs";

const pause = () => new Promise((done) => setTimeout(done, 5));

test("what comes waits for the button that is held down, and for nothing else", async () => {
  const { page, window } = await browse("held", {});
  const come = async () => {
    const ctx = { fetch: async () => ({ text: async () => "newer" }) };
    page.happen("htmx:before:request", { detail: { ctx } });
    const came = { words: null };
    ctx.fetch().then((answer) => answer.text()).then((words) => (came.words = words));
    await pause();
    return came;
  };
  assert.equal((await come()).words, "newer");

  window.happen("pointerdown", { target: { closest: () => null } });
  assert.equal((await come()).words, "newer", "in a text somebody clicks nothing");

  window.happen("pointerdown", { target: { closest: () => ({}) } });
  const came = await come();
  assert.equal(came.words, null);
  window.happen("pointerup");
  await pause();
  assert.equal(came.words, "newer");
});
