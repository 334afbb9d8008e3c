import type { Cell } from './cells.js';

/** Refused before anything is looked up, whatever the thing: in the short form on one thing that is there and one that is not. */
const FEW = new Set(['own', 'near', 'absent', '']);
const SETTLED_EARLY: readonly Cell['as'][] = ['stranger', 'may not'];

export const inShortForm = (cell: Cell): boolean => !SETTLED_EARLY.includes(cell.as) || FEW.has(cell.state);

/** With one wall down, what is refused before the walls says nothing new. */
export const aboutRows = (cell: Cell): boolean => cell.as !== 'stranger' && cell.as !== 'open';
