// Walks every journey in every way it names, tells each as it ends, and ends with "N passed, N failed".
//
//   node walk.mjs [--only <part of a journey's name>] [--way <way>] [--shots <folder>] [--at-once <walks>]
import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { inTurn } from "./lib/banyan.mjs";
import { tasks } from "./lib/counter.mjs";
import { Looks } from "./lib/look.mjs";
import { Person } from "./lib/person.mjs";
import { Turns } from "./lib/turns.mjs";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    way: { type: "string" },
    shots: { type: "string" },
    "at-once": { type: "string", default: String(availableParallelism() + 1) },
  },
});
const here = import.meta.dirname;
const browserArgs =
  "--no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run";
const looks = new Looks(values.shots ?? join(here, "../../target/journeys"), "shots" in values);
let walked = 0;
const broken = [];
const parts = [];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
  args: browserArgs.split(" "),
});
const files = (await readdir(join(here, "walks"))).filter((name) => name.endsWith(".mjs") && name.includes(values.only)).sort();
const walks = [];
for (const file of files) {
  const journey = await import(join(here, "walks", file));
  for (const way of journey.ways) {
    if (!values.way || values.way === way) walks.push([file.replace(".mjs", "").replaceAll("_", " "), way, journey.walk]);
  }
}
line(["journey", "way", "seconds", "clicks", "machine s", ""]);
const turns = new Turns(Number(values["at-once"]));
// Of those that wait there may be more, as long as their programs and browsers find room.
await Promise.all(Array.from({ length: 3 * Number(values["at-once"]) }, walkTheNext));
await browser.close();
report();

async function walkTheNext() {
  for (let next = walks.shift(); next; next = walks.shift()) await inTurn(turns, () => walk(...next));
}

async function walk(name, way, steps) {
  const began = performance.now();
  const notes = [];
  let looking = 0;
  let person;
  const arrive = async (address, locale) => (person = await Person.arrive(browser, way, address, locale));
  const look = async (state) => {
    const took = await looks.at(person, state);
    looking += took;
    person.looked += took;
  };
  const fault = await steps({ arrive, look, note: (words) => notes.push(words), way })
    .then(() => person.faults[0])
    .catch(async (error) => {
      if (person) await looks.picture(person.page, `failed ${name} ${way}`).catch(() => {});
      return `${error.message.split("\n").slice(0, 6).join(" ")}\n    ${person ? await person.tell() : ""}`;
    });
  await person?.leave();
  parts.push(...(person?.parts ?? []));
  if (fault) broken.push(`${name}, ${way}: ${fault}`);
  const seconds = (performance.now() - began) / 1000 - looking;
  walked += 1;
  line([name, way, seconds.toFixed(1), person?.clicks ?? 0, (person?.waited ?? 0).toFixed(1), fault ? "FAILED" : notes.join("; ")]);
}

function line(cells) {
  console.log(cells.map((cell, at) => String(cell).padEnd([50, 16, 9, 8, 11, 0][at])).join(""));
}

/** What it takes people; seconds are those of a walk, which reads nothing and types at once. */
function tell(heading, some) {
  console.log(`\n${heading}`);
  const table = (cells) => console.log(cells.map((cell, at) => String(cell).padEnd([62, 16, 8, 8, 8, 9, 0][at])).join(""));
  table(["", "way", "clicks", "fields", "inputs", "seconds", "of them the machine's"]);
  for (const { what, way, clicks, fields, inputs, seconds, machine } of some) {
    table([what, way, clicks, fields, inputs, seconds.toFixed(1), machine.toFixed(1)]);
  }
}

/** Where all was walked, each task was done in each of these ways. */
function neverDone() {
  if (values.only || values.way || broken.length > 0) return [];
  const isDone = (task, wanted) => parts.some(({ what, way }) => what === task && way === wanted);
  const inEachWay = ["script", "no script", "keyboard", "390 px, touch"];
  return [...tasks.keys()].flatMap((task) => inEachWay.filter((way) => !isDone(task, way)).map((way) => `${task}, ${way}: never done`));
}

function report() {
  parts.sort((one, other) => one.what.localeCompare(other.what));
  tell("what else is done", parts.filter(({ what }) => !tasks.has(what)));
  console.log(`\n${looks.seen.size} pages looked at in ${looks.seconds.toFixed(0)} s (no seconds here count it):`);
  for (const [state, path] of looks.seen) console.log(`  ${state}  ${path}`);
  tell("what people come for", [...tasks.keys()].flatMap((task) => parts.filter(({ what }) => what === task)));
  broken.push(...neverDone());
  for (const fault of [...broken, ...looks.faults]) console.error(`FAILED ${fault}`);
  const failed = broken.length + looks.bad.size;
  console.log(`${walked + looks.seen.size - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && walked > 0 ? 0 : 1;
}
