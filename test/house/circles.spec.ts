import { describe, expect, it } from '@jest/globals';
import { noCircles } from '../../libs/ui/build/no-circles.mjs';

/** Lets the plugin look at chunks: what each imports at once, and what it fetches later. */
function look(imports: Record<string, string[]>, later: Record<string, string[]> = {}): void {
  const chunks = Object.entries(imports).map(([name, names]) => [name, { type: 'chunk', imports: names, dynamicImports: later[name] ?? [] }]);
  noCircles().generateBundle({}, Object.fromEntries([['look.css', { type: 'asset' }], ...chunks]));
}

describe('a build of a web app', () => {
  it('fails when chunks import each other in a circle, and names them', () => {
    expect(() => look({ 'page.js': ['one.js'], 'one.js': ['first.js', 'two.js'], 'two.js': ['first.js', 'three.js'], 'three.js': ['one.js'], 'first.js': [] }))
      .toThrow('one.js → two.js → three.js → one.js');
  });

  it('lets two ways lead to one chunk, and a chunk fetch a page later that imports it', () => {
    expect(() => look({ 'page.js': ['one.js', 'two.js'], 'one.js': ['first.js'], 'two.js': ['first.js'], 'first.js': [] }, { 'first.js': ['page.js'] }))
      .not.toThrow();
  });
});
