// A real PDS with an in-memory PLC directory on loopback. Prints one JSON line when ready; ends on SIGTERM.
//   node start.mjs [--data DIR] [--port 2583] [--plc-port 2582] [--accounts linden,rye] [--rate-limits 1]
// The line is what BANYAN_TEST_PDS takes.
import { underNode22 } from './lib/node22.mjs';
await underNode22(import.meta.url);
await import('./lib/loopback.mjs');

const { createRequire } = await import('node:module');
const { randomBytes } = await import('node:crypto');
const fs = await import('node:fs');
const os = await import('node:os');
const path = await import('node:path');
const { makeAccount, options } = await import('./lib/accounts.mjs');
const { PlcServer, Database } = createRequire(import.meta.url)('@did-plc/server');
const { PDS, envToCfg, envToSecrets } = await import('@atproto/pds');

const given = options({ data: '', port: '2583', 'plc-port': '2582', accounts: 'linden,rye', 'rate-limits': '0' });
const data = given.data || fs.mkdtempSync(path.join(os.tmpdir(), 'banyan-pds-'));
for (const folder of ['actors', 'blobs']) fs.mkdirSync(path.join(data, folder), { recursive: true });

const plc = PlcServer.create({ db: Database.mock(), port: Number(given['plc-port']) });
await plc.start();
const secret = () => randomBytes(32).toString('hex');
const env = {
  devMode: true,
  hostname: 'localhost',
  port: Number(given.port),
  dataDirectory: data,
  actorStoreDirectory: path.join(data, 'actors'),
  blobstoreDiskLocation: path.join(data, 'blobs'),
  didPlcUrl: `http://127.0.0.1:${given['plc-port']}`,
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  disableSsrfProtection: true,
  rateLimitsEnabled: given['rate-limits'] === '1',
  adminPassword: secret(),
  jwtSecret: secret(),
  dpopSecret: secret(),
  plcRotationKeyK256PrivateKeyHex: secret(),
};
const pds = await PDS.create(envToCfg(env), envToSecrets(env));
await pds.start();

const url = `http://127.0.0.1:${given.port}`;
const accounts = [];
for (const name of given.accounts.split(',').filter(Boolean)) accounts.push(await makeAccount(url, name));
console.log(JSON.stringify({ ready: true, url, plc: env.didPlcUrl, ...accounts[0], accounts, pid: process.pid }));

process.on('SIGTERM', async () => {
  await pds.destroy();
  await plc.destroy();
  if (!given.data) fs.rmSync(data, { recursive: true, force: true });
  process.exit(0);
});
