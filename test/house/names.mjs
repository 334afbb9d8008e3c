import path from 'node:path';
import { sourceFiles } from './source-files.mjs';

/** What has no name has no place yet. */
const NAMELESS = /^(utils?|helpers?|common|core|base|misc|shared|lib)$/;

/** Files and folders are named in kebab-case, by what they are about. */
export function checkNames() {
  const faults = [];
  for (const file of sourceFiles()) {
    const { dir, name } = path.parse(file);
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name)) faults.push(`kebab-case: ${file}`);
    const nameless = [...dir.split('/'), ...name.split('.')].find((word) => NAMELESS.test(word));
    if (nameless) faults.push(`nameless: ${file} is called "${nameless}"`);
  }
  return { faults };
}
