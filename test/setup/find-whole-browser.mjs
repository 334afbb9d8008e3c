// Finds a Chromium that keeps a profile as a laptop's does: history, words in forms, tabs to open again. The one inside @sparticuz/chromium
// is Chromium's headless shell, which keeps none of that, whatever its flags. So: BROWSER_PATH, a system's own, or Debian's package.
import fs from 'node:fs';
import path from 'node:path';
import { ownTemporaryFolder } from '../../apps/local/src/postgres-binaries.mjs';
import { run } from '../../apps/local/src/run.mjs';
import { findBrowser, installedBrowser } from './find-browser.mjs';

/** @returns {Promise<import('./find-browser.mjs').Browser>} */
export async function findWholeBrowser() {
  const installed = installedBrowser();
  if (installed) return installed;
  const { args, env: { FONTCONFIG_PATH } } = await findBrowser(); // lends its fonts: a bare machine has none
  const root = await unpacked();
  const executablePath = path.join(root, 'usr/lib/chromium/chromium');
  const env = { ...process.env, FONTCONFIG_PATH, LD_LIBRARY_PATH: [...libraries(root), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
  const version = await run(executablePath, ['--version'], { env });
  return { source: `Debian’s package, unpacked: ${version.trim()}`, executablePath, args, env };
}

/**
 * Debian's package and what the machine lacks for it, in a folder of ours. Installing it would ask for root, change the host, and change
 * which browser every other test finds. apt checks signatures here as ever.
 */
async function unpacked() {
  const home = ownTemporaryFolder('samtalsstod-whole-chromium');
  const whole = path.join(home, 'root');
  if (fs.existsSync(whole)) return whole;
  const draft = fs.mkdtempSync(path.join(home, 'draft-'));
  const archives = path.join(draft, 'archives');
  for (const folder of ['lists/partial', 'archives/partial', 'root']) fs.mkdirSync(path.join(draft, folder), { recursive: true });
  const settings = [`Dir::State=${draft}`, 'Dir::State::status=/var/lib/dpkg/status', `Dir::Cache=${draft}`, 'Debug::NoLocking=1', 'APT::Sandbox::User=root'];
  const apt = (/** @type {string[]} */ ...args) => run('apt-get', [...settings.flatMap((setting) => ['-o', setting]), ...args]);
  try {
    await apt('update');
    await apt('install', '--yes', '--download-only', '--no-install-recommends', 'chromium');
    for (const file of fs.readdirSync(archives).filter((name) => name.endsWith('.deb'))) {
      await run('dpkg-deb', ['--extract', path.join(archives, file), path.join(draft, 'root')]);
    }
    if (!fs.existsSync(whole)) fs.renameSync(path.join(draft, 'root'), whole); // another run may have been first
    return whole;
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** Where the unpacked libraries lie; Chromium finds its own beside itself. */
function libraries(/** @type {string} */ root) {
  const files = fs.readdirSync(root, { withFileTypes: true, recursive: true }).filter(({ name }) => /\.so(\.|$)/.test(name));
  const folders = new Set(files.map((file) => file.parentPath ?? file.path));
  return [...folders].filter((folder) => path.basename(folder) !== 'chromium');
}
