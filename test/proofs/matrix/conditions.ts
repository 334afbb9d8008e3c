/** An SQL condition taken apart at its ANDs and ORs: each part by itself made true (of an AND) or false (of an OR). */
export function withoutEachPart(condition: string): string[] {
  return partsOf(condition).map(({ from, to, joint }) => `${condition.slice(0, from)}(${condition.slice(from, to)} ${joint === 'and' ? 'or true' : 'and false'})${condition.slice(to)}`);
}

interface Part { from: number; to: number; joint: 'and' | 'or' }

/** Where in the text each part stands; what lies in a sub-select or between a function's parentheses is one. */
function partsOf(text: string, from = 0, to = text.length): Part[] {
  const [start, end] = withoutParentheses(text, from, to);
  for (const joint of ['or', 'and'] as const) {
    const cuts = jointsAt(text, start, end, joint);
    if (!cuts.length) continue;
    const edges = [start, ...cuts.flatMap((at) => [at, at + joint.length + 2]), end];
    return Array.from({ length: cuts.length + 1 }, (_, n): Part => ({ from: edges[2 * n]!, to: edges[2 * n + 1]!, joint }))
      .flatMap((part) => [part, ...partsOf(text, part.from, part.to)]);
  }
  return [];
}

/** Without the parentheses around all of it. */
function withoutParentheses(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (/\s/.test(text[start] ?? '')) start += 1;
  while (/\s/.test(text[end - 1] ?? '')) end -= 1;
  if (text[start] !== '(' || closingOf(text, start) !== end - 1) return [start, end];
  return withoutParentheses(text, start + 1, end - 1);
}

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '\'') at = text.indexOf('\'', at + 1);
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && (depth -= 1) === 0) return at;
  }
  return text.length;
}

function jointsAt(text: string, from: number, to: number, joint: 'and' | 'or'): number[] {
  if (/^select\b/i.test(text.slice(from, to))) return [];
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (text[at] === '\'') at = text.indexOf('\'', at + 1);
    else if (text[at] === '(') at = closingOf(text, at);
    else if (text.slice(at, at + joint.length + 2).toLowerCase() === ` ${joint} `) found.push(at);
  }
  return found;
}
