// Somebody at a browser, in one way: with or without script, by mouse, by thumb or by keyboard alone.
const patience = 15_000;

export const ways = {
  script: {},
  "no script": { javaScriptEnabled: false },
  keyboard: {},
  "390 px, touch": { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  dark: { colorScheme: "dark" },
  "in German": { locale: "de-DE" },
};

export class Person {
  /** `locale`: the language and country that the browser asks for. */
  static async arrive(browser, way, address, locale = "en-GB") {
    const plain = { viewport: { width: 1440, height: 900 }, colorScheme: "light", reducedMotion: "reduce", locale };
    const context = await browser.newContext({ ...plain, ...ways[way] });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    return new Person(way, address, context, page);
  }

  constructor(way, address, context, page) {
    Object.assign(this, { way, address, context, page, clicks: 0, fields: 0, waited: 0, looked: 0, faults: [], parts: [] });
    this.scripted = way !== "no script";
    page.on("pageerror", (error) => this.faults.push(`script: ${error.message}`));
    page.on("console", (message) => {
      // A refused form is an answer, not a fault of the page; what other sites lack is not ours.
      const refused = /Failed to load resource.*(409|410|422|429)/.test(message.text());
      const ours = message.location().url.startsWith(address);
      if (message.type() === "error" && ours && !refused) this.faults.push(`console at ${page.url()}: ${message.text()}`);
    });
    page.on("response", (answer) => {
      if (answer.status() >= 500) this.faults.push(`${answer.status()} from ${answer.request().method()} ${answer.url()}`);
    });
  }

  async go(path) {
    await this.page.goto(new URL(path, this.address).href);
  }

  /** One click, tap or Enter; where `to` is given, the page it leads to is waited for, and the time counts as the machine's. */
  async press(target, to) {
    await this.ready(target);
    this.clicks += 1;
    const began = performance.now();
    if (this.way === "keyboard") await this.enter(target);
    else if (this.way === "390 px, touch") await target.tap();
    else await target.click();
    if (to) await this.page.waitForURL(to, { timeout: patience, waitUntil: "load" });
    this.waited += (performance.now() - began) / 1000;
  }

  async ready(target) {
    await target.waitFor({ state: "visible", timeout: patience });
    // A label stands for its box; a closed disclosure is the caller's matter.
    if ((await target.count()) !== 1) throw new Error(`${await target.count()} of ${target} at ${this.page.url()}`);
  }

  /** Takes one of several that exclude each other; by keyboard with the arrows, as they are meant to be. */
  async choose(name, within = this.page) {
    const radio = within.getByRole("radio", { name, exact: true });
    if (this.way !== "keyboard") return this.press(radio);
    this.clicks += 1;
    const group = await radio.getAttribute("name");
    const inGroup = () => document.activeElement.name;
    for (let steps = 0; steps < 150 && (await this.page.evaluate(inGroup)) !== group; steps += 1) await this.page.keyboard.press("Tab");
    const isHere = () => radio.evaluate((one) => one === document.activeElement);
    for (let steps = 0; steps < 12 && !(await isHere()); steps += 1) await this.page.keyboard.press("ArrowDown");
    if (!(await radio.isChecked())) await this.page.keyboard.press("Space");
    if (!(await radio.isChecked())) throw new Error(`the keyboard cannot choose ${name} at ${this.page.url()}`);
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: typeof name === "string" });
  }

  link(name) {
    return this.page.getByRole("link", { name, exact: typeof name === "string" });
  }

  /** The one that can be seen, where a wide and a narrow page have their own. */
  shown(selector) {
    return this.page.locator(selector).filter({ visible: true }).first();
  }

  /** Goes to a room by the navigation; by thumb most rooms lie behind its last tab. */
  async room(path) {
    const door = this.shown(`nav a[href="${path}"], .side a[href="${path}"], .strip a[href="${path}"]`);
    const more = this.shown(".more-m:not([open]) > summary");
    if (!(await door.isVisible()) && (await more.isVisible())) await this.press(more);
    if (!(await door.isVisible())) await this.press(this.shown('nav a[href="/studio/plan"]'), "**/studio/plan");
    await this.press(door, `**${path}`);
  }

  /** Opens a list that a narrow page keeps closed. */
  async unfold(words) {
    const summary = this.page.locator("details:not([open]) > summary", { hasText: words });
    if (await summary.count()) await this.press(summary);
  }

  /** Faults that were made on purpose, such as a line that is down, are none. */
  forgive(pattern) {
    this.faults = this.faults.filter((fault) => !pattern.test(fault));
  }

  /** So far: clicks, fields filled in, seconds without what looking at pages took, and those of them that were the machine's. */
  spent() {
    return { clicks: this.clicks, fields: this.fields, seconds: performance.now() / 1000 - this.looked, machine: this.waited };
  }

  /** Takes one of a list. */
  async pick(label, option) {
    const field = this.page.getByLabel(label, { exact: typeof label === "string" });
    await this.ready(field);
    this.fields += 1;
    if (this.way === "keyboard") await this.tabTo(field);
    await field.selectOption({ label: option });
  }

  /** Types into a field; going there is no click, as with Tab. */
  async type(label, text) {
    const field = this.page.getByLabel(label, { exact: typeof label === "string" });
    await this.ready(field);
    this.fields += 1;
    if (this.way !== "keyboard") return field.fill(text);
    await this.tabTo(field);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
  }

  /** Waits for words a person can see. */
  async sees(words, within = this.page) {
    await within.getByText(words).filter({ visible: true }).first().waitFor({ timeout: patience });
  }

  async enter(target) {
    await this.tabTo(target);
    const kind = await target.evaluate((element) => (element.matches("input[type=checkbox], input[type=radio]") ? "Space" : "Enter"));
    await this.page.keyboard.press(kind);
  }

  /** Tab until it has the focus, and the focus can be seen. */
  async tabTo(target) {
    for (let steps = 0; steps < 150; steps += 1) {
      // A part of the page may have come anew on the way.
      if (await target.evaluate((one) => one === document.activeElement)) {
        if (!(await target.evaluate(ringed))) this.faults.push(`no visible focus on ${target} at ${this.page.url()}`);
        return;
      }
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${target} at ${this.page.url()}`);
  }

  /** What stands on each of the pages that are open, for a report of what went wrong. */
  async tell() {
    const told = this.context.pages().map(async (page) => {
      const words = await page.locator("body").innerText({ timeout: 2000 }).catch(() => "");
      return `${page.url()}: ${words.replace(/\s+/g, " ").slice(0, 600)}`;
    });
    return (await Promise.all(told)).join("\n    ");
  }

  leave() {
    return this.context.close();
  }
}

function ringed(element) {
  const shown = (one) => {
    const style = getComputedStyle(one);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  };
  // A field inside a frame of ours may leave the ring to the frame.
  return shown(element) || shown(element.parentElement);
}
