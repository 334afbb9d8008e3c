// A copy of the product beside whatever else runs here: own data, own port, the invented people. For pictures and measurements.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { ROOT } from './root.mjs';

/**
 * Starts it, keeping its data in `dir` from one time to the next.
 * @param {string} dir
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startOwnCopy(dir) {
  const child = spawn(process.execPath, [path.join(ROOT, 'apps/local/src/start.mjs')], {
    cwd: ROOT, env: { ...process.env, LOCAL_DIR: dir, PORT: String(await freePort()) }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
      const address = /^ready (\S+)$/m.exec(said)?.[1];
      if (address) resolve(address);
    });
    void ended.then(() => reject(new Error(`the product did not start:\n${said}`)));
  });
  return { url, stop };
}

/**
 * Signs in as the first of the invented people that `choose` picks.
 * @param {string} url
 * @param {'member' | 'staff'} audience
 * @param {(person: { name: string, role: string, place: string }) => boolean} [choose]
 * @returns {Promise<string>} the cookie
 */
export async function signInAsInvented(url, audience, choose = () => true) {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  const { items } = await (await fetch(`${url}/api/demonstration/people?audience=${audience}`)).json();
  const person = items.find(choose);
  if (!person) throw new Error(`no such person among the ${items.length} invented ${audience} people`);
  const body = JSON.stringify({ accountId: person.accountId, audience });
  const answer = await fetch(`${url}/api/demonstration/sign-in`, { method: 'POST', headers, body });
  if (answer.status !== 204) throw new Error(`could not sign in as ${person.name}: ${answer.status}`);
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ');
}
