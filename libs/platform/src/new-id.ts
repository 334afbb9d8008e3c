import { v7 } from 'uuid';

/** A new row's id: random, and in the order of time so that indexes stay narrow. */
export const newId = (): string => v7();
