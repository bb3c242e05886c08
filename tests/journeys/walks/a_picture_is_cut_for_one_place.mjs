// A picture is cut for one place: dragged by mouse or thumb, with the arrow keys, or in numbers where no script runs; the
// preview is the cut file, and the cut is kept with the words.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { crc32, deflateSync } from "node:zlib";
import { Banyan } from "../lib/banyan.mjs";

export const ways = ["script", "no script", "keyboard", "390 px, touch"];

const words = "Our oven has a new door, and the door has a window.";

export async function walk({ arrive, look, way }) {
  const banyan = await Banyan.start("demo");
  const picture = join(banyan.data, "door.png");
  await writeFile(picture, png(1200, 800));
  const [{ id }] = await banyan.ask("media", "add", picture, "--alt", "The door of the oven");
  const person = await arrive(banyan.address);
  const { page } = person;
  await person.go(`/studio/write?media=${id}`);
  await person.type("Your words", words);
  if (!person.scripted) await person.press(person.button("Show previews"), "**/studio/write");
  await person.unfold("How it will look");
  await person.press(page.locator("#previews summary", { hasText: "goes here: Bluesky" }));
  await person.press(person.button(/^Cut it here ?: File 1, Bluesky/), person.scripted ? undefined : /#cut$/);
  await person.sees("Cut for Bluesky");
  if (person.scripted) assert.equal(await page.evaluate(() => document.activeElement.id), "cut-shape", "one begins with the shape");
  await look("write: a picture is cut");
  await cut(person, way);
  const cutFile = page.locator('#previews img[src*="cut=1:1/"]');
  await cutFile.waitFor();
  await cutFile.scrollIntoViewIfNeeded();
  await page.waitForFunction((file) => file.naturalWidth > 0, await cutFile.elementHandle());
  const [width, height] = await cutFile.evaluate((file) => [file.naturalWidth, file.naturalHeight]);
  assert.ok(width === height && width < 800 && width > 100, `${width} x ${height}`);
  await person.press(person.button(/^Done ?: /));
  await page.locator("bn-cut").waitFor({ state: "detached" });
  await person.press(person.button("Save"));
  assert.match(await kept(banyan, id), /^1:1\/\d+(\.\d)?\/\d+(\.\d)?\/50$/);
}

/** Smaller, and to the right; its shape stays. */
async function cut(person, way) {
  const { page } = person;
  const number = async (label) => Number(await page.getByLabel(label, { exact: true }).inputValue());
  const [size, left] = ["How much of it, in %", "Its middle from the left, in %"];
  if (!person.scripted) {
    for (const [label, value] of [[size, "60"], [left, "70"], ["Its middle from the top, in %", "50"]]) await person.type(label, value);
    return person.press(person.button(/^Show this cut/), /#cut$/);
  }
  const sheet = page.locator("#cut-at");
  if (way === "390 px, touch") {
    await person.type(size, "60");
    await drag(page, sheet, thumb);
  } else {
    if (way === "keyboard") await person.tabTo(sheet);
    else await sheet.focus();
    for (const key of ["Shift+ArrowLeft", "Shift+ArrowUp"]) for (let times = 0; times < 20; times += 1) await page.keyboard.press(key);
    for (const key of ["ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
    assert.ok((await number(size)) < 90 && (await number(left)) < 60, "the arrow keys did not size it");
    if (way === "script") await drag(page, sheet, mouse);
  }
  const top = page.getByLabel("Its middle from the top, in %", { exact: true });
  await person.type("Its middle from the top, in %", "50");
  assert.equal(await top.inputValue(), "50");
}

/** By its middle, to the right. */
async function drag(page, sheet, hand) {
  const left = page.getByLabel("Its middle from the left, in %", { exact: true });
  const before = Number((await left.inputValue()) || (await left.getAttribute("placeholder")));
  // Until it is said that the words are kept, what stands above may still grow.
  await page.getByText(/Saved at \d\d:\d\d:\d\d/).waitFor();
  await sheet.evaluate((one) => one.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await sheet.boundingBox();
  const [at, middle] = [x + width / 2, y + height / 2];
  await hand(page, [at, at + 20, at + 40].map((right) => ({ x: right, y: middle })));
  // What a thumb does is answered before the page has heard of it.
  const isFurther = ([field, least]) => Number(field.value) > least;
  await page.waitForFunction(isFurther, [await left.elementHandle(), before + 2]).catch(() => assert.fail("it was not dragged"));
}

async function mouse(page, [first, ...then]) {
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of then) await page.mouse.move(x, y);
  await page.mouse.up();
}

async function thumb(page, [first, ...then]) {
  const browser = await page.context().newCDPSession(page);
  const touch = (type, ...touchPoints) => browser.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", first);
  for (const point of then) await touch("touchMove", point);
  await touch("touchEnd");
}

/** The cut of the picture as it is kept with the words. */
async function kept(banyan, file) {
  for (let looks = 0; looks < 30; looks += 1) {
    const draft = (await banyan.ask("draft", "list")).find(({ title }) => title.startsWith("Our oven"));
    const [shown] = draft ? await banyan.ask("draft", "show", draft.id) : [];
    const [at] = Object.values(shown?.draft.cut ?? {});
    if (at?.[file]?.endsWith("/50")) return at[file];
    await pause(500);
  }
  throw new Error("the cut was never kept");
}

/** Of that many pixels, each in a shade of its own. */
function png(width, height) {
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = (x + y) % 256;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const part = (name, data) => {
    const [length, sum, body] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(name), data])];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const start = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([start, part("IHDR", head), part("IDAT", deflateSync(rows)), part("IEND", Buffer.alloc(0))]);
}
