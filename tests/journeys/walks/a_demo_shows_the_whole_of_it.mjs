// A fresh demo: three posts are out before anybody clicks; then somebody writes, holds, lets go, and ends it.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { counter } from "../lib/counter.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

const words = "The Tuesday group has two places free. Come and try a first hour; bring flat shoes.";
const held = "The hall is warm again, so we start at seven as always.";
const rooms = ["/studio", "/studio/plan", "/studio/write", "/studio/queue", "/studio/sources", "/studio/places", "/studio/settings"];

export async function walk({ arrive, look, note, way }) {
  const demo = await Banyan.start("demo");
  let stood;
  const first = out(await demo.until("three posts out", (all) => out(all).length >= 3 && (stood = performance.now()), 30));
  const seconds = (stood - demo.began) / 1000;
  note(`three out ${seconds.toFixed(1)} s after the start`);
  assert.ok(seconds < 30, `three posts were out only after ${seconds} s`);

  const person = await arrive(demo.address);
  await person.go("/studio");
  for (const path of rooms) {
    await person.room(path);
    await person.sees("Practice town.");
    await look(`demo ${path.replace("/studio", "").slice(1) || "today"}`);
  }
  await person.room("/studio");
  await proofs(person, first, demo);
  await look("demo proof");

  const count = counter(person);
  await write(person, look, words, way);
  await person.press(person.button("Post now"), /\/studio\/(queue|posts\/)/);
  count("first post");
  await demo.until("the written post at three places", (all) => out(all, "Tuesday group").length === 3);
  await person.room("/studio");
  await person.sees(/Tuesday group/);

  await person.press(person.shown('form[action="/studio/hold"] button'), /done=held/);
  await person.sees(/All posts have been held since/);
  await look("demo held");
  await write(person, () => {}, held, way);
  await person.press(person.button("Post now"), /\/studio\/posts\//);
  await person.sees(/Held with everything else since/);
  assert.equal(await person.page.getByText("Until then you can stop it.").count(), 0, "a time is promised while all is held");
  await look("demo proof held");
  await new Promise((done) => setTimeout(done, 2500));
  assert.equal(out(await demo.publications(), "hall is warm").length, 0, "a held post went out");
  await person.press(person.button("Let go").first(), /done=let-go/);
  await demo.until("the held post at three places", (all) => out(all, "hall is warm").length === 3);

  assert.equal(out(await demo.publications()).length, 9);
  const end = await demo.terminate();
  note(`ended in ${end.seconds.toFixed(1)} s`);
  assert.equal(end.code, 0, `SIGTERM ended it with ${end.code}`);
  assert.ok(end.seconds < 5, `SIGTERM took ${end.seconds} s`);
}

/** The proof names each place, and what it says is there is there. */
async function proofs(person, publications, demo) {
  await person.press(person.page.getByRole("link", { name: publications[0].title }).last(), /\/studio\/posts\//);
  for (const { url } of publications) {
    const link = person.page.locator(`.trail a[href$="${new URL(url).pathname}"]`);
    await link.waitFor();
    const address = await link.getAttribute("href");
    assert.equal(new URL(address).hostname, "127.0.0.1", `${address} leads out of the practice town`);
    const answer = await person.context.request.get(address);
    assert.equal(answer.status(), 200, address);
    assert.ok((await answer.text()).includes(publications[0].title.slice(0, 20)), `${address} does not show the post`);
  }
  assert.ok(publications.some(({ url }) => url.startsWith(demo.address)), "no post on the own site");
}

async function write(person, look, text, way) {
  await person.room("/studio/write");
  await person.type("Your words", text);
  if (way === "no script") await person.press(person.button("Show previews"));
  await person.unfold("How it will look");
  await person.sees(text.slice(0, 30), person.page.locator("#previews"));
  assert.equal(await person.page.locator("#previews article").count(), 3);
  await look("demo write with previews");
}

/** What was said half a practice year ago is no news. */
function out(all, title = "") {
  const young = (line) => Date.now() - line.published_at < 86_400_000;
  return all.filter((line) => line.state === "published" && young(line) && line.title.includes(title));
}
