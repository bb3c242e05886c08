// Looks at each page in the state a journey met it: axe in light and dark, nothing sideways at 320 px, and a picture where
// pictures are asked for or something went wrong.
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
// In the dark stand the same boxes and words: only what depends on colour is asked again.
const colours = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

export class Looks {
  constructor(folder, takesPictures) {
    this.folder = folder;
    this.takesPictures = takesPictures;
    this.seen = new Map();
    this.faults = [];
    this.bad = new Set();
    this.seconds = 0;
  }

  /** Once a state, and the seconds it took; without script there is nothing axe could run, so the width is measured alone. */
  async at(person, state) {
    const key = person.scripted ? state : `${state}, no script`;
    if (this.seen.has(key)) return 0;
    this.seen.set(key, new URL(person.page.url()).pathname);
    const began = performance.now();
    const size = person.page.viewportSize();
    if (person.scripted) await this.whole(person, key);
    await this.narrow(person, key, size);
    const seconds = (performance.now() - began) / 1000;
    this.seconds += seconds;
    return seconds;
  }

  async whole({ page, way }, key) {
    const own = way === "dark" ? "dark" : "light";
    await page.evaluate(axe);
    for (const [scheme, asked] of [["light", rules], ["dark", colours]]) {
      await page.emulateMedia({ colorScheme: scheme });
      if (this.takesPictures) await this.picture(page, `${key} ${scheme}`);
      for (const broken of await page.evaluate(violations, asked)) this.fault(key, `${scheme}: axe ${broken}`);
    }
    await page.emulateMedia({ colorScheme: own });
    for (const out of await page.evaluate(outOfCards)) this.fault(key, `leaves its card: ${out}`);
  }

  async narrow({ page, scripted }, key, size) {
    if (scripted && this.takesPictures && size.width > 390) {
      await page.setViewportSize({ width: 390, height: 844 });
      await this.picture(page, `${key} 390`);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    for (const wide of await page.evaluate(tooWide)) this.fault(key, `at 320 px sideways: ${wide}`);
    await page.setViewportSize(size);
  }

  fault(key, words) {
    this.bad.add(key);
    this.faults.push(`${key}: ${words}`);
  }

  async picture(page, name) {
    await mkdir(this.folder, { recursive: true });
    const file = name.replace(/[^a-z0-9]+/gi, "-").toLowerCase();
    await page.screenshot({ path: join(this.folder, `${file}.png`), fullPage: true });
  }
}

async function violations(runOnly) {
  const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(" | ")}`);
}

function tooWide() {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > room + 0.5)
    .slice(0, 3)
    .map((element) => element.outerHTML.slice(0, 100));
}

/** Words that run over the edge of the card they stand in. */
function outOfCards() {
  const over = (element) => {
    const card = element.closest(".card");
    return card && element.getBoundingClientRect().right > card.getBoundingClientRect().right + 0.5;
  };
  // What opens over the page or scrolls by itself may be wider.
  const free = (element) => element.closest(".menu-in, .scroll, .vh, [hidden]");
  const found = [...document.querySelectorAll(".card a, .card p, .card b, .card small, .card h2, .card h3, .card button")];
  return found.filter((element) => over(element) && !free(element)).slice(0, 3).map((element) => element.outerHTML.slice(0, 100));
}
