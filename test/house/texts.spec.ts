import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** All texts of a folder and language, by file and key; nested ones by their path. */
function texts(folder: string, language: string): Map<string, string> {
  const found = new Map<string, string>();
  const dir = path.join(folder, language);
  const add = (file: string, value: unknown, at: string[]): void => {
    if (typeof value === 'string') found.set([file, ...at].join('.'), value);
    else for (const [key, inner] of Object.entries(value as object)) add(file, inner, [...at, key]);
  };
  for (const file of fs.readdirSync(dir).filter((name) => name.endsWith('.json'))) {
    const { $schema: _schema, ...content } = JSON.parse(fs.readFileSync(path.join(dir, file), 'utf8')) as Record<string, unknown>;
    add(file, content, []);
  }
  return found;
}

const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)[^}]*\}/g)].map(([, name]) => name!).sort();

describe.each(['apps/member/messages', 'apps/admin/messages', 'libs/ui/messages'])('the texts in %s', (folder) => {
  const swedish = texts(folder, 'sv');
  const english = texts(folder, 'en');

  it('have the same keys in Swedish and English', () => {
    expect(swedish.size).toBeGreaterThan(0);
    expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
  });

  it('are never empty, and leave room for the same words', () => {
    for (const [key, text] of swedish) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      expect([key, english.get(key)?.trim()]).not.toEqual([key, '']);
      expect([key, slots(english.get(key) ?? '')]).toEqual([key, slots(text)]);
    }
  });
});
