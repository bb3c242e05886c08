// Accounts as a person would have them: a login, and an app password made for Banyan.
import { AtpAgent } from '@atproto/api';

export async function makeAccount(service, name) {
  const agent = new AtpAgent({ service });
  const handle = `${name}.test`;
  const login = `login-of-${name}`;
  await agent.createAccount({ email: `${name}@example.test`, handle, password: login });
  const made = await agent.com.atproto.server.createAppPassword({ name: 'banyan' });
  return { handle, did: agent.assertDid, email: `${name}@example.test`, login, password: made.data.password };
}

/** `--name value` pairs after the script's own name. */
export function options(defaults) {
  const found = { ...defaults };
  for (let at = 2; at < process.argv.length; at += 2) {
    const name = process.argv[at].replace(/^--/, '');
    if (!(name in defaults)) throw new Error(`unknown option ${process.argv[at]}`);
    found[name] = process.argv[at + 1];
  }
  return found;
}
