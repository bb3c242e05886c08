// The whole network on loopback: PLC, PDS, app view and what they need. Prints one JSON line when ready.
//   DB_POSTGRES_URL=postgres://… REDIS_HOST=127.0.0.1:6390 node network.mjs [--port 2683] [--schema banyan]
// The line is what BANYAN_TEST_BSKY takes. The schemas stay in the database when it ends: give it a database of its own.
import { underNode22 } from './lib/node22.mjs';
await underNode22(import.meta.url);
await import('./lib/loopback.mjs');

const { makeAccount, options } = await import('./lib/accounts.mjs');
const given = options({ port: '2683', schema: 'banyan', accounts: 'linden,rye' });
process.env.DB_POSTGRES_SCHEMA = given.schema;
const { TestNetwork, mockMailer } = await import('@atproto/dev-env');

const port = Number(given.port);
const net = await TestNetwork.create({
  pds: { port, hostname: 'localhost', enableDidDocWithSession: true },
  bsky: { port: port + 1, publicUrl: `http://localhost:${port + 1}` },
  plc: { port: port + 2 },
  ozone: { port: port + 3 },
});
mockMailer(net.pds);

const url = `http://127.0.0.1:${port}`;
const accounts = [];
for (const name of given.accounts.split(',').filter(Boolean)) accounts.push(await makeAccount(url, name));
console.log(JSON.stringify({ ready: true, url, plc: net.plc.url, ...accounts[0], accounts, pid: process.pid }));

process.on('SIGTERM', async () => {
  await net.close();
  process.exit(0);
});
