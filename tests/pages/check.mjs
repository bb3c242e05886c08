// Every page of the gallery: axe in light and dark, wide and narrow; nothing sideways at 320 px, nor from right to left,
// nor with longer words or in the letters of Arabic; no word of the browser against our own rules; targets large enough for a thumb; within the budgets
// of what a page may weigh, how far it may move, and how long a phone on a slow link waits for it. In other languages its words are looked at. A plan is printed on one
// A4. Days and numbers are written as the language does.
//
// In light each page stands in both shapes. In the dark, turned round and in other words the shapes take turns, as most
// pages are states of a page whose turn is the other; --whole, or pictures, leave nothing out.
//
//   node check.mjs <gallery> [--shots <folder>] [--only <part of a name>] [--whole]
import { mkdir, readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { look, lookAtWords, open, shapes } from "./look.mjs";
import { print } from "./paper.mjs";
import { serve } from "./serve.mjs";
import { read, readable } from "./slow.mjs";
import { foreign } from "./words.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    shots: { type: "string" },
    only: { type: "string", default: "" },
    assets: { type: "string" },
    whole: { type: "boolean", default: false },
  },
});
const gallery = positionals[0] ?? "../../target/gallery";
const assets = values.assets ?? join(import.meta.dirname, "../../ui/dist");
const browserArgs =
  "--no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run";
const faults = [];
const counts = { pages: 0, runs: 0 };
/** The heaviest page of each kind of file. */
const heaviest = new Map();

const names = (await readdir(gallery)).filter((name) => name.endsWith(".html") && name.includes(values.only)).sort();
if (names.length === 0) throw new Error(`no pages in ${gallery}: make them with the gallery example`);
if (values.shots) await mkdir(values.shots, { recursive: true });
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"));
const site = await serve(gallery, assets, axe);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
  args: browserArgs.split(" "),
});

// One tab more than there are cores, as each waits at times; it takes the next page that nobody has looked at.
const waiting = names.entries();
await Promise.all(Array.from({ length: availableParallelism() + 1 }, tab));
// One after the other: beside others each would be slow.
const asked = names.filter((name) => read.includes(name.replace(/\.en\.html$/, "")));
const slowest = { ms: 0, name: "" };
for (const name of asked) {
  const ms = await readable(browser, `${site.address}/${name}`, (words) => faults.push(`${name}: ${words}`));
  if (ms > slowest.ms) Object.assign(slowest, { ms, name });
}
await browser.close();
site.stop();
for (const fault of faults.sort()) console.error(fault);
for (const [kind, { bytes, name }] of heaviest) console.log(`most ${kind}: ${bytes} bytes, ${name}`);
if (asked.length > 0) console.log(`read on a slow link after ${slowest.ms.toFixed(0)} ms at most, ${slowest.name} of ${asked.length}`);
console.log(`${counts.pages} pages, ${counts.runs} runs, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function tab() {
  let where = "";
  const fault = (words) => faults.push(`${where}: ${words}`);
  const desk = await open(browser, shapes.desk, fault);
  const phone = await open(browser, shapes.phone, fault);
  for (const [number, name] of waiting) {
    where = name;
    const html = await readFile(join(gallery, name));
    if (/\sstyle=|<style|<script(?![^>]*\ssrc=)|\son\w+=/.test(html)) fault("an inline style or script");
    if (!name.endsWith(".en.html")) for (const said of foreign(html)) fault(`not in this language: ${said}`);
    const address = `${site.address}/${name}`;
    // A plan is printed on one sheet; the kits are in the gallery for that alone.
    if (/^(paper-|plan\.)/.test(name)) await print({ ...desk, fault, address, shots: values.shots });
    counts.pages += 1;
    if (name.startsWith("paper-")) continue;
    const all = { fault, address, html, assets, shots: values.shots };
    if (name.endsWith(".en.html")) {
      for (const [turn, seen] of [desk, phone].entries()) {
        const closely = values.whole || Boolean(values.shots) || number % 2 === turn;
        note(name, await look({ ...seen, ...all, closely }));
        counts.runs += closely ? 5 : 1;
      }
    } else {
      note(name, await lookAtWords({ ...phone, ...all }));
      counts.runs += 1;
    }
  }
}

function note(name, weight) {
  for (const [kind, bytes] of weight) if (bytes > (heaviest.get(kind)?.bytes ?? 0)) heaviest.set(kind, { bytes, name });
}
