// Starts the program as an operator would, in a folder of its own, and asks it from the command line what is so.
import { AsyncLocalStorage } from "node:async_hooks";
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");
const binary = process.env.BANYAN ?? resolve(root, process.env.CARGO_TARGET_DIR ?? "target", "debug/banyan");
// What each walk has running, and its turns: walks go side by side, and one that ends must leave the others' programs alone.
const walking = new AsyncLocalStorage();

export class Banyan {
  /** `demo` or `serve`; what follows goes to the program as it stands. */
  static async start(command, ...args) {
    const banyan = new Banyan();
    banyan.data = await mkdtemp(join(tmpdir(), "banyan-journey-"));
    await banyan.begin(command, ...args);
    return banyan;
  }

  /** A business that stands already, made at the machine. */
  static async withBusiness({ name, email, password, business, zone, language = "en" }, ...args) {
    const banyan = new Banyan();
    banyan.data = await mkdtemp(join(tmpdir(), "banyan-journey-"));
    const init = ["init", "--business", business, "--name", name, "--email", email, "--zone", zone, "--language", language];
    const child = run(binary, [...init, "--data", banyan.data], { cwd: banyan.data });
    child.child.stdin.end(`${password}\n`);
    await child;
    await banyan.begin("serve", ...args);
    return banyan;
  }

  async begin(command, ...args) {
    this.began = performance.now();
    this.asked = [command, ...args];
    // Whoever has a page open finds it again where it was.
    const listen = this.address ? new URL(this.address).host : "127.0.0.1:0";
    const all = [command, "--data", this.data, "--listen", listen, ...args];
    const env = { ...process.env, BANYAN_LISTEN: "", BANYAN_DATA: this.data };
    delete env.BANYAN_LISTEN;
    this.child = spawn(binary, all, { cwd: this.data, env, stdio: ["ignore", "pipe", "pipe"] });
    walking.getStore().running.add(this);
    this.said = "";
    this.complained = "";
    this.child.stderr.on("data", (piece) => (this.complained += piece));
    this.ended = new Promise((done) => this.child.once("close", (code, signal) => done({ code, signal })));
    const ready = new Promise((done) => {
      this.child.stdout.on("data", (piece) => {
        this.said += piece;
        const address = this.said.match(/(http:\/\/127\.0\.0\.1:\d+)\/studio/);
        if (address) done(address[1]);
      });
    });
    const failed = this.ended.then(({ code }) => {
      throw new Error(`banyan ${command} ended with ${code} before it was ready:\n${this.complained}`);
    });
    failed.catch(() => {});
    this.address = await Promise.race([ready, failed]);
  }

  /** The address that makes whoever opens it the owner; printed where nobody is yet. */
  get firstAddress() {
    return this.said.match(/http:\/\/\S+\/studio\/first\?code=\S+/)?.[0];
  }

  /** One command of the same program on the same folder; its lines of JSON. */
  async ask(...args) {
    const { stdout } = await run(binary, [...args, "--json", "--data", this.data], { cwd: this.data });
    return stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  }

  publications() {
    return this.ask("publications");
  }

  /** Asks until the publications are as they should be; the last answer is told where they never are. */
  async until(what, holds, seconds = 60) {
    const all = await this.publications();
    return holds(all) ? all : walking.getStore().turns.meanwhile(() => this.wait(what, holds, seconds, all));
  }

  async wait(what, holds, seconds, all) {
    const end = performance.now() + seconds * 1000;
    for (;;) {
      await pause(untilNext(all));
      all = await this.publications();
      if (holds(all)) return all;
      if (performance.now() > end) {
        const states = all.map((line) => `${line.network} ${line.state} ${line.title}`).join("; ");
        throw new Error(`not within ${seconds} s: ${what}. There are: ${states || "no publications"}`);
      }
    }
  }

  /** Gone at once, as when the power fails. */
  async kill() {
    this.child.kill("SIGKILL");
    await this.ended;
  }

  /** Starts again what was killed. */
  async rise() {
    await this.begin(...this.asked);
  }

  /** Ends it as a service manager does and says how long it took. */
  async terminate() {
    const began = performance.now();
    this.child.kill("SIGTERM");
    const late = pause(10_000, null, { ref: false });
    const end = await Promise.race([this.ended, late]);
    walking.getStore().running.delete(this);
    if (!end) this.child.kill("SIGKILL");
    await rm(this.data, { recursive: true, force: true });
    return { seconds: (performance.now() - began) / 1000, code: end?.code ?? null };
  }
}

/** Each question is a process of its own: while the next post only waits for its time, fewer are asked. */
function untilNext(all) {
  const waits = all.filter(({ state }) => state === "scheduled").map(({ due_at }) => due_at - Date.now());
  const soon = waits.filter((wait) => wait > 0 && wait < 60_000);
  return soon.length > 0 ? Math.max(500, Math.min(2_000, ...soon)) : 500;
}

/** One walk, in its turn; whatever of it still runs at its end, as where it failed, is ended. */
export async function inTurn(turns, walk) {
  await turns.take();
  const running = new Set();
  await walking.run({ running, turns }, async () => {
    try {
      await walk();
    } finally {
      await Promise.all([...running].map((banyan) => banyan.terminate()));
      turns.give();
    }
  });
}
