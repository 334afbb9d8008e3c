import { readdirSync, readFileSync } from 'node:fs';

/** What a web app calls something, in either language: for screens that are walked in both. A word's own key, so that it may be reworded. */
export function wordsOf(app: 'member' | 'admin'): (key: string) => RegExp {
  const texts = ['sv', 'en'].map((language) => {
    const folder = `apps/${app}/messages/${language}`;
    return Object.assign({}, ...readdirSync(folder).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as object)) as Record<string, string>;
  });
  return (key) => {
    const both = texts.map((all) => {
      if (!all[key]) throw new Error(`${app} has no text ${key}`);
      return all[key].replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '.+');
    });
    return new RegExp(`^(${both.join('|')})`);
  };
}
