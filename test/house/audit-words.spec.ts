import fs from 'node:fs';
import { expect, it } from '@jest/globals';

/** Every kind of event that a room names, as written in the code. */
function namedEvents(): string[] {
  const files = ['libs', 'apps/worker'].flatMap((folder) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  return files.flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/defineEvents\(([^)]*)\)/g)])
    .flatMap(([, list]) => [...list!.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, name]) => name!));
}

it('has words in the audit log for every kind of event, and for no other', () => {
  const words = [...fs.readFileSync('apps/admin/src/features/audit/event-words.ts', 'utf8').matchAll(/^ {2}'([a-z-]+\.[a-z-]+)':/gm)].map(([, name]) => name!);
  const named = namedEvents();
  expect(named.length).toBeGreaterThan(45);
  expect(words.sort()).toEqual([...new Set(named)].sort());
});
