// What a page may weigh as it travels, and how far it may move while it comes: for the visit that looks at it anyway.
import { stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes as they travel: text in gzip, fonts as they are. */
const most = { ".html": 15 * 1024, ".css": 12 * 1024, ".js": 30 * 1024, ".woff2": 80 * 1024 };
const mostShift = 0.02;
const weights = new Map();

/** Says what is too much of the page that stands in the tab, whose own bytes are `html`. */
export async function hold({ page, html, assets, fault }) {
  const { shift, files } = await page.evaluate(loaded);
  // A machine that is busy elsewhere may draw before the letters are there: what moves of itself moves each time.
  let least = shift;
  for (let tries = 0; least > mostShift && tries < 3; tries += 1) {
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    least = Math.min(least, (await page.evaluate(loaded)).shift);
  }
  if (least > mostShift) fault(`${page.viewportSize().width}: moves by ${least.toFixed(3)} while it comes`);
  const sums = new Map([[".html", travelling(html)]]);
  for (const address of files) {
    const kind = extname(new URL(address).pathname);
    if (kind in most) sums.set(kind, (sums.get(kind) ?? 0) + (await weigh(join(assets, basename(address)), kind)));
  }
  for (const [kind, bytes] of sums) if (bytes > most[kind]) fault(`${bytes} bytes of ${kind}, at most ${most[kind]}`);
  return sums;
}

async function weigh(file, kind) {
  if (!weights.has(file)) weights.set(file, (await stat(kind === ".woff2" ? file : `${file}.gz`)).size);
  return weights.get(file);
}

function travelling(bytes) {
  return gzipSync(bytes, { level: 9 }).length;
}

/** In the page: how far it has moved by itself, and what it has asked for. */
function loaded() {
  return new Promise((done) => {
    let shift = 0;
    const add = (entries) => {
      for (const entry of entries) if (!entry.hadRecentInput) shift += entry.value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    // What happened before is handed over in a task of its own.
    requestAnimationFrame(() =>
      setTimeout(() => {
        add(observer.takeRecords());
        observer.disconnect();
        done({ shift, files: performance.getEntriesByType("resource").map(({ name }) => name) });
      }),
    );
  });
}
