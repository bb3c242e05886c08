// Walks every journey in every way it names, prints what each took, and ends with "N passed, N failed".
//
//   node walk.mjs [--only <part of a journey's name>] [--way <way>] [--shots <folder>]
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { endAll } from "./lib/banyan.mjs";
import { Looks } from "./lib/look.mjs";
import { Person } from "./lib/person.mjs";

const { values } = parseArgs({
  options: { only: { type: "string", default: "" }, way: { type: "string" }, shots: { type: "string" } },
});
const here = import.meta.dirname;
const browserArgs =
  "--no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run";
const looks = new Looks(values.shots ?? join(here, "../../target/journeys"));
const rows = [];
const broken = [];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: browserArgs.split(" "),
});
const files = (await readdir(join(here, "walks"))).filter((name) => name.endsWith(".mjs") && name.includes(values.only)).sort();
for (const file of files) {
  const journey = await import(join(here, "walks", file));
  for (const way of journey.ways) {
    if (!values.way || values.way === way) await walk(file.replace(".mjs", "").replaceAll("_", " "), way, journey.walk);
  }
}
await browser.close();
await endAll();
report();

async function walk(name, way, steps) {
  const began = performance.now();
  const looked = looks.seconds;
  const notes = [];
  let person;
  const arrive = async (address) => (person = await Person.arrive(browser, way, address));
  const fault = await steps({ arrive, look: (state) => looks.at(person, state), note: (words) => notes.push(words), way })
    .then(() => person.faults[0])
    .catch(async (error) => {
      if (person) await looks.picture(person.page, `failed ${name} ${way}`).catch(() => {});
      return `${error.message.split("\n").slice(0, 6).join(" ")}\n    ${person ? await person.tell() : ""}`;
    });
  await person?.leave();
  await endAll();
  if (fault) broken.push(`${name}, ${way}: ${fault}`);
  const seconds = (performance.now() - began) / 1000 - (looks.seconds - looked);
  rows.push({ name, way, seconds, clicks: person?.clicks ?? 0, machine: person?.waited ?? 0, fault, notes });
}

function report() {
  const line = (cells) => console.log(cells.map((cell, at) => String(cell).padEnd([50, 16, 9, 8, 11, 0][at])).join(""));
  line(["journey", "way", "seconds", "clicks", "machine s", ""]);
  for (const { name, way, seconds, clicks, machine, fault, notes } of rows) {
    line([name, way, seconds.toFixed(1), clicks, machine.toFixed(1), fault ? "FAILED" : notes.join("; ")]);
  }
  console.log(`\n${looks.seen.size} pages looked at in ${looks.seconds.toFixed(0)} s (seconds above are without it):`);
  for (const [state, path] of looks.seen) console.log(`  ${state}  ${path}`);
  for (const fault of [...broken, ...looks.faults]) console.error(`FAILED ${fault}`);
  const failed = broken.length + looks.bad.size;
  console.log(`${rows.length + looks.seen.size - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && rows.length > 0 ? 0 : 1;
}
