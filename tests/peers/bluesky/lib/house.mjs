// The program under test, as an operator runs it: a folder, commands with their answers, a server that can be killed.
import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../../..');
const binary = process.env.BANYAN ?? path.resolve(root, process.env.CARGO_TARGET_DIR ?? 'target', 'debug/banyan');

export class House {
  static async build(database) {
    const house = new House();
    house.data = await fs.mkdtemp(path.join(os.tmpdir(), 'banyan-carried-'));
    house.place = ['--data', house.data, '--allow-host', '127.0.0.1', ...(database ? ['--database', database] : [])];
    return house;
  }

  /** One command; its lines of JSON. */
  async ask(words, secret = '') {
    const child = spawn(binary, [...words, '--json', ...this.place], { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.end(`${secret}\n`);
    const [said, complained] = await Promise.all([child.stdout.toArray(), child.stderr.toArray()]);
    if (child.exitCode ?? (await new Promise((done) => child.once('close', done)))) {
      throw new Error(`banyan ${words.join(' ')}: ${Buffer.concat(complained)}`);
    }
    return Buffer.concat(said).toString().split('\n').filter(Boolean).map((line) => JSON.parse(line));
  }

  /** Starts the server; the seconds it took until it said where it is. */
  async serve() {
    const began = performance.now();
    const words = ['serve', '--listen', '127.0.0.1:0', ...this.place];
    this.server = spawn(binary, words, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, RUST_LOG: 'error' } });
    this.ended = new Promise((done) => this.server.once('close', done));
    let said = '';
    for await (const piece of this.server.stdout) {
      said += piece;
      if (/http:\/\/127\.0\.0\.1:\d+/.test(said)) break;
    }
    if (!said.includes('http://')) throw new Error('banyan serve ended before it was ready');
    return (performance.now() - began) / 1000;
  }

  /** SIGKILL: nothing can be put in order first. */
  async kill() {
    this.server?.kill('SIGKILL');
    await this.ended;
    this.server = null;
  }

  async leave() {
    await this.kill();
    await fs.rm(this.data, { recursive: true, force: true });
  }
}
