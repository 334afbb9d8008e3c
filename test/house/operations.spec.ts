import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Setting, SETTINGS } from '../../libs/platform/src/settings/table.js';

const guide = fs.readFileSync('docs/operations.md', 'utf8');

const rowOf = ([name, { what, fallback, needed, secret }]: [string, Setting]): string =>
  `| \`${name}\` | ${[needed && 'needed', fallback !== undefined && `\`${fallback}\``, secret && 'secret'].filter(Boolean).join(', ')} | ${what} |`;

describe('the guide for operation', () => {
  it('tells every setting there is, as the programs know it', () => {
    const [, between] = /<!-- settings: .* -->\n([^]*?)<!-- \/settings -->/.exec(guide)!;
    expect(between).toBe(['| name | left out | what |', '|---|---|---|', ...Object.entries(SETTINGS).map(rowOf), ''].join('\n'));
  });

  it('names only files, programs and settings that exist', () => {
    const files = [...guide.matchAll(/`((?:docs|test|libs|apps|deploy)\/[\w./-]+)`/g)].map(([, file]) => file!);
    expect(files.filter((file) => !fs.existsSync(file))).toEqual([]);
    const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect([...guide.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!).filter((name) => !scripts[name])).toEqual([]);
    const named = [...guide.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map(([, name]) => (name! in SETTINGS ? name! : name!.replace(/_FILE$/, '')));
    expect(named.filter((name) => name !== 'NAME' && !(name in SETTINGS))).toEqual([]);
  });

  it('tells every service and secret of docker-compose.yml that it speaks of', () => {
    const compose = fs.readFileSync('docker-compose.yml', 'utf8');
    const spoken = [...guide.matchAll(/docker compose (?:run --rm|up -d --no-deps(?: --wait)?|exec(?: -T)?) ([\w-]+)/g)].map(([, name]) => name!);
    expect(spoken.length).toBeGreaterThan(5);
    expect(spoken.filter((name) => !new RegExp(`^  ${name}:`, 'm').test(compose))).toEqual([]);
    for (const [, secret] of guide.matchAll(/secrets\/([\w-]+)/g)) expect(compose).toContain(`  ${secret}: { file: ./secrets/${secret} }`);
    for (const name of compose.matchAll(/^ {4}([A-Z_]+?)(?:_FILE)?: /gm)) expect([...Object.keys(SETTINGS)]).toContain(name[1]);
  });
});
