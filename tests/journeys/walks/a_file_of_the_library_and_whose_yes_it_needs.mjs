// A file comes into the library, is described, goes out with words, and cannot be used once the yes of whom it shows ends.
import assert from "node:assert/strict";
import { Banyan } from "../lib/banyan.mjs";
import { owner, signIn } from "../lib/owner.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

const words = "Arne carries his own shopping up the stairs again.";
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";
const picture = { name: "bench.png", mimeType: "image/png", buffer: Buffer.from(dot, "base64") };
const drawing = { name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") };

export async function walk({ arrive, look }) {
  const banyan = await Banyan.withBusiness(owner);
  const person = await arrive(banyan.address);
  await person.go("/studio/library");
  await signIn(person, owner.password, "**/studio/library");
  await look("library: empty");
  await hand(person, drawing);
  await person.sees(/SVG files cannot be sent/);
  await look("library: a file refused");
  await hand(person, picture, /\/studio\/library\/[0-9a-f-]{36}/);
  const file = new URL(person.page.url()).pathname;
  await person.type("Name", "Arne on the bench");
  await person.press(person.button("Save"), /done=saved/);
  await look("library: one file");

  await person.press(person.link("Write with it"), /\/studio\/write\?media=/);
  await person.type("Your words", words);
  await person.type(/^What does it show\?/, "Arne sits on a bench");
  await person.page.locator("input[type=file]").setInputFiles(drawing);
  if (!person.scripted) await person.press(person.button("Add"), /\/studio\/write\/media/);
  await person.sees(/SVG files cannot be sent/);
  await look("write: a file refused");
  assert.equal(await person.page.getByLabel("Your words").inputValue(), words);
  assert.equal(await person.page.getByLabel(/^What does it show\?/).inputValue(), "Arne sits on a bench");
  await person.press(person.button("Add to queue"), /\/studio\/(queue|posts\/)/);
  await banyan.until("the post on the own site", ([only]) => only?.state === "published");
  await person.go(file);
  await person.sees("See it there");

  await person.type("Who", "Arne");
  await person.page.getByLabel("Until", { exact: true }).fill("2020-01-31");
  await person.press(person.button("Note it"));
  await person.sees(/No new post goes out with it/);
  await look("library: a yes that has ended");
  await person.go("/studio/library?q=arne+bench");
  await person.sees("Can’t be used");
  await look("library: found");
  await person.go(`/studio/write?media=${file.split("/").at(-1)}`);
  await person.sees(/Ask Arne again/);
}

async function hand(person, file, to) {
  await person.page.locator("input[type=file]").setInputFiles(file);
  await person.press(person.button("Add"), to);
}
