import type { Cell } from './cells.js';
import { LONG } from './tell.js';

/** Refused before anything is looked up, whatever the thing: in the short form on one thing that is there and one that is not. */
const FEW = new Set(['own', 'near', 'absent', '']);
const SETTLED_EARLY: readonly Cell['as'][] = ['stranger', 'may not'];
const ALWAYS = new Set(['out of scope', 'far', 'absent']);

/** Of the many ways of being hidden the short form tries those that differ most, and of the others each operation another third. */
const itsTurn = ({ operation: { name }, state }: Cell): boolean => ALWAYS.has(state) || (name.length + state.length) % 3 === 0;

export function inShortForm(cell: Cell): boolean {
  if (SETTLED_EARLY.includes(cell.as)) return FEW.has(cell.state);
  return cell.as !== 'hidden' || itsTurn(cell);
}

/** With one wall down, what is refused before the walls says nothing new. */
export const aboutRows = ({ as }: Cell): boolean => as === 'seen' || as === 'hidden' || (LONG && as === 'may not');
