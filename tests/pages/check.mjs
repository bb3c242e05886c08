// Every page of the gallery: axe in light and dark, wide and narrow; nothing sideways at 320 px; no word of the browser
// against our own rules; targets large enough for a thumb; and not too heavy.
//
//   node check.mjs <gallery> [--shots <folder>] [--only <part of a name>]
import { mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { shots: { type: "string" }, only: { type: "string", default: "" }, assets: { type: "string" } },
});
const gallery = positionals[0] ?? "../../target/gallery";
const assets = values.assets ?? join(import.meta.dirname, "../../ui/dist");
const mostHtml = 15 * 1024;
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const browserArgs =
  "--no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run";
const faults = [];
const counts = { pages: 0, runs: 0 };

const names = (await readdir(gallery)).filter((name) => name.endsWith(".html") && name.includes(values.only)).sort();
if (names.length === 0) throw new Error(`no pages in ${gallery}: make them with the gallery example`);
if (values.shots) await mkdir(values.shots, { recursive: true });

const site = await serve(gallery, assets);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: browserArgs.split(" "),
});

for (const name of names) {
  counts.pages += 1;
  const html = await readFile(join(gallery, name));
  const weight = gzipSync(html, { level: 9 }).length;
  if (weight > mostHtml) faults.push(`${name}: ${weight} bytes of HTML, gzip`);
  if (/\sstyle=|<style|<script(?![^>]*\ssrc=)|\son\w+=/.test(html)) faults.push(`${name}: an inline style or script`);
  for (const scheme of ["light", "dark"]) {
    for (const width of [1440, 390]) await look(name, scheme, width);
  }
}

await browser.close();
site.stop();
for (const fault of faults) console.error(fault);
console.log(`${counts.pages} pages, ${counts.runs} runs, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function look(name, scheme, width) {
  counts.runs += 1;
  const where = `${name} ${scheme} ${width}`;
  const context = await browser.newContext({
    viewport: { width, height: width > 500 ? 900 : 844 },
    colorScheme: scheme,
    reducedMotion: "reduce",
    hasTouch: width < 500,
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    const ours = /\/studio\/(?!assets)/.test(message.location().url);
    if (["error", "warning"].includes(message.type()) && !ours) faults.push(`${where}: console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${where}: script: ${error.message}`));
  await page.goto(`${site.address}/${name}`);
  await page.evaluate(() => document.fonts.ready);
  if (values.shots) await page.screenshot({ path: join(values.shots, `${name}-${width}-${scheme}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  for (const { id, nodes } of violations) faults.push(`${where}: axe ${id}: ${nodes.map((n) => n.html.slice(0, 120)).join(" | ")}`);
  if (scheme === "light") await measure(page, where, width);
  await context.close();
}

async function measure(page, where, width) {
  if (width < 500) {
    for (const target of await page.evaluate(smallTargets)) faults.push(`${where}: target ${target}`);
    await page.setViewportSize({ width: 320, height: 700 });
    for (const wide of await page.evaluate(tooWide)) faults.push(`${where}: at 320 px sideways: ${wide}`);
  }
  const headings = await page.locator("h1").count();
  if (headings !== 1) faults.push(`${where}: ${headings} h1`);
}

// Buttons, fields and switches a thumb must meet: 44 px in one direction and 24 in the other at least; links in text are free.
function smallTargets() {
  const found = [];
  for (const element of document.querySelectorAll(".btn, .in, .tile, .tabs-m a, .nav a, summary, .opt, .hold")) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || element.closest("[hidden]")) continue;
    if (box.height < 44 - 0.5) found.push(`${Math.round(box.width)}x${Math.round(box.height)} ${element.outerHTML.slice(0, 80)}`);
  }
  return found;
}

function tooWide() {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > room + 0.5)
    .slice(0, 3)
    .map((element) => element.outerHTML.slice(0, 100));
}
