// What a page does with words nobody has translated yet: some two fifths longer than the English ones, and in the letters
// of Arabic. Nothing may stick out sideways, and no word may be cut off.

/** Changes every word of the page that stands in the tab, and says what is cut off then. */
export async function lengthen(page) {
  await page.evaluate(rewrite, "longer");
  return page.evaluate(cutOff);
}

export async function inArabic(page) {
  await page.evaluate(rewrite, "arabic");
  return page.evaluate(cutOff);
}

// Runs in the page. The words as they came are kept, so that the second change does not pile upon the first.
function rewrite(how) {
  const accented = { a: "áà", e: "éè", i: "íì", o: "óò", u: "úù", y: "ýỳ" };
  const arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
  const change = {
    // Every second letter twice is half as long again; words of one or two letters stay as they are.
    longer: (word) => (word.length < 3 ? word : [...word].map((c, at) => (at % 5 < 2 ? (accented[c] ?? c + c) : c)).join("")),
    arabic: (word) => [...word].map((c) => arabic[c.toLowerCase().charCodeAt(0) % arabic.length]).join(""),
  }[how];
  // What is said as it is typed is in nobody's language: addresses, handles, code.
  const asItIs = "script, style, svg, code, pre, textarea, option, bdi";
  globalThis.asTheyCame ??= new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.parentElement.closest(asItIs)) continue;
    if (!globalThis.asTheyCame.has(text)) globalThis.asTheyCame.set(text, text.textContent);
    const words = globalThis.asTheyCame.get(text).split(/(\s+)/);
    text.textContent = words.map((word) => (/[@/]|\.\w/.test(word) ? word : word.replace(/\p{L}+/gu, change))).join("");
  }
  if (how === "arabic") {
    document.documentElement.dir = "rtl";
    document.documentElement.lang = "ar";
  }
}

// Runs in the page: words that lie outside a box that hides what lies outside it.
function cutOff() {
  const found = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // Many texts lie in the same boxes, and to ask for a style is dear.
  const boxes = new Map();
  const seen = (box) => {
    if (!boxes.has(box)) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(box);
      const hides = (overflow) => ["hidden", "clip"].includes(overflow);
      const scrolls = [overflowX, overflowY].some((overflow) => ["auto", "scroll"].includes(overflow));
      const isShortened = textOverflow === "ellipsis";
      boxes.set(box, { hidesX: hides(overflowX), hidesY: hides(overflowY), scrolls, isShortened, edge: box.getBoundingClientRect() });
    }
    return boxes.get(box);
  };
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (!textContent.trim() || !parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    // For ears alone, or shortened on purpose and said so by an ellipsis.
    if (parentElement.closest(".vh, .skip, svg, option")) continue;
    range.selectNodeContents(texts.currentNode);
    const words = range.getBoundingClientRect();
    for (let box = parentElement; box && box !== document.body; box = box.parentElement) {
      const { hidesX, hidesY, scrolls, isShortened, edge } = seen(box);
      if (isShortened) break;
      const isCutX = hidesX && (words.left < edge.left - 1.5 || words.right > edge.right + 1.5);
      const isCutY = hidesY && (words.top < edge.top - 1.5 || words.bottom > edge.bottom + 1.5);
      if (isCutX || isCutY) {
        found.push(`${textContent.trim().slice(0, 40)} in ${box.outerHTML.slice(0, 80)}`);
        break;
      }
      if (scrolls) break;
    }
  }
  return found.slice(0, 3);
}
