// One page as a person may see it, at the desk or under a thumb: loaded once and then looked at in light and in dark,
// and turned round for those who read from right to left.
import { basename, join } from "node:path";
import { hold } from "./budget.mjs";
import { inArabic, lengthen } from "./longer.mjs";

export const shapes = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
};
const rules = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
// In the dark and turned round stand the same words in other colours, in boxes that lie elsewhere: only what depends on
// either is asked again, and of both at once, as a colour does not ask from which side one reads.
const turned = { type: "rule", values: ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"] };

/** A tab that stays open for many pages; what the browser complains about is a fault of the page it shows. */
export async function open(browser, shape, fault) {
  const context = await browser.newContext({ ...shape, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.on("console", (message) => {
    const elsewhere = /\/studio\/(?!assets)/.test(message.location().url);
    if (["error", "warning"].includes(message.type()) && !elsewhere) fault(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => fault(`script: ${error.message}`));
  return { page, shape };
}

export async function look({ page, shape, fault, address, html, assets, shots, closely }) {
  const weight = await load({ page, shape, fault, address, html, assets });
  await page.addScriptTag({ url: "/axe.js" });
  if (shape.hasTouch) for (const lost of await page.evaluate(lostFocus)) fault(`the focus is not seen: ${lost}`);
  if (shots) await picture(page, shots, address, shape, "light");
  // Bars that stick come to rest: what one covers by the chance of a scroll is no fault of what lies under it.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: shape.viewport.width, height: Math.max(height, shape.viewport.height) });
  await ask(page, shape, "light", rules, fault);
  if (closely) {
    await page.emulateMedia({ colorScheme: "dark" });
    if (shots) await picture(page, shots, address, shape, "dark");
  }
  const headings = await page.locator("h1").count();
  if (headings !== 1) fault(`${headings} h1`);
  if (shape.hasTouch) await measure(page, fault);
  if (closely) {
    await turn(page, shape, fault);
    await tryOtherWords(page, fault);
  }
  return weight;
}

/** The same page in another language has the same bones and colours: only its words may be too long, at the desk and under a thumb. */
export async function lookAtWords({ page, shape, fault, address, html, assets, shots }) {
  const weight = await load({ page, shape, fault, address, html, assets });
  if (shots) await pictures(page, shots, address);
  await measure(page, fault);
  await page.setViewportSize(shapes.desk.viewport);
  await sideways(page, fault, "");
  return weight;
}

async function load({ page, shape, fault, address, html, assets }) {
  // What stood there before need not be laid out once more.
  await page.evaluate(() => (document.body.style.display = "none"));
  await page.setViewportSize(shape.viewport);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  return hold({ page, html, assets, fault });
}

async function ask(page, shape, seen, asked, fault) {
  for (const broken of await page.evaluate(violations, asked)) fault(`${shape.viewport.width} ${seen}: axe ${broken}`);
}

/** As somebody meets it in the dark who reads from right to left; under a thumb it stands at 320 px by now. */
async function turn(page, shape, fault) {
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await sideways(page, fault, "from right to left");
  await ask(page, shape, "in the dark, from right to left", turned, fault);
}

/** As it will stand in languages that are still to come: under a thumb at 320 px by now, where room is scarce. */
async function tryOtherWords(page, fault) {
  await page.evaluate(() => (document.documentElement.dir = "ltr"));
  for (const cut of await lengthen(page)) fault(`longer words are cut off: ${cut}`);
  await sideways(page, fault, "with longer words");
  for (const cut of await inArabic(page)) fault(`Arabic words are cut off: ${cut}`);
  await sideways(page, fault, "in Arabic");
}

async function sideways(page, fault, how) {
  const { width } = page.viewportSize();
  for (const wide of await page.evaluate(tooWide)) fault(`at ${width} px sideways ${how}: ${wide}`);
}

async function pictures(page, shots, address) {
  for (const shape of Object.values(shapes)) {
    await page.setViewportSize(shape.viewport);
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      await picture(page, shots, address, shape, scheme);
    }
  }
}

async function picture(page, shots, address, shape, scheme) {
  const file = `${basename(address, ".html")}-${shape.viewport.width}-${scheme}.png`;
  await page.screenshot({ path: join(shots, file), fullPage: true });
}

async function measure(page, fault) {
  for (const target of await page.evaluate(smallTargets)) fault(`target ${target}`);
  await page.setViewportSize({ width: 320, height: 700 });
  await sideways(page, fault, "");
}

async function violations(runOnly) {
  const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

// Buttons, fields and switches a thumb must meet: 44 px high; links in text are free.
function smallTargets() {
  const found = [];
  for (const element of document.querySelectorAll(".btn, .in, .tile, .tabs-m a, .nav a, summary, .opt, .hold")) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || element.closest("[hidden]")) continue;
    if (box.height < 44 - 0.5) found.push(`${Math.round(box.width)}x${Math.round(box.height)} ${element.outerHTML.slice(0, 80)}`);
  }
  return found;
}

// What has the focus has an outline, and no bar that sticks lies over it.
function lostFocus() {
  const found = [];
  for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    if (element.tabIndex < 0 || element.matches(":disabled") || !element.checkVisibility({ visibilityProperty: true })) continue;
    element.focus({ focusVisible: true });
    const { left, top, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2);
    const bar = over?.closest(".go-bar, .tabs-m, .told");
    const isBare = [element, element.parentElement].every((one) => getComputedStyle(one).outlineStyle === "none");
    if (isBare || (bar && !bar.contains(element))) found.push(element.outerHTML.slice(0, 80));
  }
  document.activeElement?.blur();
  scrollTo(0, 0);
  return found;
}

function tooWide() {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const sticksOut = ({ left, right }) => (document.documentElement.dir === "rtl" ? left < -0.5 : right > room + 0.5);
  return [...document.querySelectorAll("body *")]
    .filter((element) => sticksOut(element.getBoundingClientRect()))
    .slice(0, 3)
    .map((element) => element.outerHTML.slice(0, 100));
}
