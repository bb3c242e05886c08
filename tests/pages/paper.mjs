// One page as the browser prints it: on one A4, in letters that can be read, and on white.
import { basename, join } from "node:path";

// SOURCE: one point is 4/3 CSS pixels, https://www.w3.org/TR/css-values-4/#absolute-lengths, 2026-11-22
const smallestPixels = (8.5 * 4) / 3;

export async function print({ page, fault, address, shots }) {
  // Whoever works in the dark prints on white all the same.
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const path = shots && join(shots, `${basename(address, ".html")}-print.pdf`);
  const pdf = await page.pdf({ preferCSSPageSize: true, path });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  if (sheets !== 1) fault(`printed on ${sheets} sheets of paper`);
  for (const small of await page.evaluate(smaller, smallestPixels)) fault(`printed too small: ${small}`);
  const ink = await page.evaluate(() => getComputedStyle(document.querySelector("h1")).color);
  if (!isDark(ink)) fault(`printed in ${ink} on white`);
  await page.emulateMedia({ media: null, colorScheme: null });
}

function smaller(smallest) {
  const found = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (!textContent.trim() || !parentElement.checkVisibility() || parentElement.closest(".vh, .skip")) continue;
    const size = parseFloat(getComputedStyle(parentElement).fontSize);
    if (size < smallest - 0.01) found.add(`${size.toFixed(2)} px: ${textContent.trim().slice(0, 60)}`);
  }
  return [...found];
}

/** `oklch(L …)` or `rgb(r, g, b)`. */
function isDark(colour) {
  const [first, second, third] = colour.match(/[\d.]+/g).map(Number);
  return colour.startsWith("oklch") ? first < 0.45 : first + second + third < 300;
}
