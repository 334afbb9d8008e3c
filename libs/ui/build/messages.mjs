// Compiles the texts of libs/ui and of both web apps into typed functions (git-ignored `src/texts/`).
// Each room of texts is one file per language: messages/sv/queue.json beside messages/en/queue.json.
import { compile } from '@inlang/paraglide-js';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(import.meta.dirname, '../../..');
const plugin = join(root, 'node_modules/@inlang/plugin-message-format/dist/index.js');
export const textFolders = ['libs/ui', 'apps/member', 'apps/admin'].map((folder) => join(root, folder));

/** Writes a project file that names every text file, so that a new feature only adds its own two files. */
function describeProject(folder) {
  const files = readdirSync(join(folder, 'messages/sv')).filter((name) => name.endsWith('.json')).sort();
  const project = join(root, 'dist/.texts', relative(root, folder).replaceAll('/', '-'), 'project.inlang');
  mkdirSync(project, { recursive: true });
  const settings = {
    baseLocale: 'sv',
    locales: ['sv', 'en'],
    telemetry: 'off',
    modules: [relative(join(project, '..'), plugin)],
    'plugin.inlang.messageFormat': {
      pathPattern: files.map((name) => join(relative(join(project, '..'), folder), 'messages/{locale}', name)),
    },
  };
  writeFileSync(join(project, 'settings.json'), JSON.stringify(settings, null, 2));
  return project;
}

/** Newest change among the texts of a folder, in milliseconds. */
function newestText(folder) {
  const files = ['sv', 'en'].flatMap((locale) => {
    const directory = join(folder, 'messages', locale);
    return [directory, ...readdirSync(directory).map((name) => join(directory, name))];
  });
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** A key in two files of one app would silently be overwritten: refuse it. */
function refuseDoubledKeys(folder) {
  for (const locale of ['sv', 'en']) {
    const seen = new Map();
    for (const name of readdirSync(join(folder, 'messages', locale)).filter((file) => file.endsWith('.json'))) {
      for (const key of Object.keys(JSON.parse(readFileSync(join(folder, 'messages', locale, name), 'utf8')))) {
        if (seen.has(key)) throw new Error(`${relative(root, folder)}: "${key}" is in both ${seen.get(key)} and ${name} (${locale})`);
        seen.set(key, name);
      }
    }
  }
}

/** Compiles one folder's texts unless they are older than what was compiled last. */
export async function compileTexts(folder) {
  const stamp = join(folder, 'src/texts/.compiled');
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newestText(folder)) return;
  refuseDoubledKeys(folder);
  await compile({
    project: describeProject(folder),
    outdir: join(folder, 'src/texts'),
    strategy: ['globalVariable', 'baseLocale'],
    emitTsDeclarations: true,
    emitReadme: false,
    isServer: 'false',
  });
  writeFileSync(stamp, new Date().toISOString());
}

export async function compileAllTexts() {
  for (const folder of textFolders) await compileTexts(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileAllTexts();
