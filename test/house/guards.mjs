import fs from 'node:fs';
import ts from 'typescript';
import { sourceFiles } from './source-files.mjs';

const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Sse', 'All', 'Head', 'Options', 'Search']);
const GUARDS = new Set(['Allow', 'Public']);

/** The names of the decorators of a class or method. */
function decorators(/** @type {ts.Node} */ node) {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText());
}

/**
 * Every route says who may use it: @Allow('…') or @Public() on the method or its controller. Names are unique over the whole API,
 * since they become the client's function names.
 */
export function checkGuards(files = sourceFiles(['apps/api', 'libs'], /\.ts$/)) {
  const faults = [];
  const places = new Map();
  let routes = 0;
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8');
    if (!text.includes('@Controller')) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    for (const type of source.statements.filter(ts.isClassDeclaration)) {
      const outer = decorators(type);
      if (!outer.includes('Controller')) continue;
      for (const method of type.members.filter(ts.isMethodDeclaration)) {
        const marks = decorators(method);
        if (!marks.some((mark) => ROUTES.has(mark))) continue;
        routes += 1;
        const name = method.name.getText();
        const place = `${file}:${source.getLineAndCharacterOfPosition(method.name.getStart()).line + 1}`;
        if (![...marks, ...outer].some((mark) => GUARDS.has(mark))) faults.push(`unguarded: ${name} (${place}) has neither @Allow nor @Public`);
        if (places.has(name)) faults.push(`doubled-name: ${name} (${place}) is also in ${places.get(name)}`);
        places.set(name, place);
      }
    }
  }
  return { routes, faults };
}
