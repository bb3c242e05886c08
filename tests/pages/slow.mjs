// How long it takes until a page can be read, on a slow link and a phone that counts a quarter as fast: what the design's
// budget says, at the largest contentful paint. Nothing is in the browser's store, as on a first visit.
import { shapes } from "./look.mjs";

// Of each kind one, with the heaviest of them.
export const read = ["first-stand", "today", "help", "write-filled", "plan", "queue", "library", "proof", "waiting", "ledger"];
const most = 2_000;
const link = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slower = 4;

/** The milliseconds of `address`; a machine that is busy elsewhere has three tries. */
export async function readable(browser, address, fault) {
  let least = Infinity;
  for (let tries = 0; tries < 3 && least > most; tries += 1) least = Math.min(least, await once(browser, address));
  if (!(least <= most)) fault(`can be read after ${least.toFixed(0)} ms on a slow link, at most ${most}`);
  return least;
}

async function once(browser, address) {
  const context = await browser.newContext(shapes.phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", link);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  const painted = await page.evaluate(lastPaint);
  await context.close();
  return painted;
}

/** In the page. */
function lastPaint() {
  return new Promise((done) => {
    let at = Number.NaN;
    const see = (entries) => {
      for (const entry of entries) at = entry.startTime;
    };
    const observer = new PerformanceObserver((list) => see(list.getEntries()));
    observer.observe({ type: "largest-contentful-paint", buffered: true });
    requestAnimationFrame(() =>
      setTimeout(() => {
        see(observer.takeRecords());
        observer.disconnect();
        done(at);
      }, 100),
    );
  });
}
