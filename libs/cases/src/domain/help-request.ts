import type { ContactPermission, Need } from './words.js';

/** The parts of a help request that decide whether it can be sent. */
export interface HelpRequestFacts {
  needs?: readonly Need[];
  description?: string | null;
  talkDate?: string | null;
  talkDateUnknown?: boolean;
  contactPermission?: ContactPermission | null;
  reach?: { how: 'portal' | 'phone' | 'email'; phone?: string | null; email?: string | null } | null;
}

export interface Lack {
  pointer: string;
  code: 'required' | 'date-out-of-range';
  detail: string;
}

const blank = (text: string | null | undefined): boolean => !text?.trim();

/** A talk's day lies at most a year back and two years ahead; anything else is a slip of the finger. */
export function talkDateInRange(date: string, today: string): boolean {
  const year = Number(today.slice(0, 4));
  return date >= `${year - 1}${today.slice(4)}` && date <= `${year + 2}${today.slice(4)}`;
}

const required = (pointer: string, detail: string, lacking: boolean): Lack[] => (lacking ? [{ pointer, code: 'required', detail }] : []);

/** Whoever wants to be reached by phone or e-mail has to say where. */
export function reachLacksOf(reach: HelpRequestFacts['reach']): Lack[] {
  return [
    ...required('/reach/phone', 'Give a number to be reached on', reach?.how === 'phone' && blank(reach.phone)),
    ...required('/reach/email', 'Give an address to be reached on', reach?.how === 'email' && blank(reach.email)),
  ];
}

/** What must be said before a help request can be sent; empty when it can. */
export function lacksOf(facts: HelpRequestFacts, today: string): Lack[] {
  const { needs = [], talkDate, reach } = facts;
  return [
    ...required('/talkDate', 'Say when the talk is, or that you do not know yet', !talkDate && !facts.talkDateUnknown),
    ...(talkDate && !talkDateInRange(talkDate, today)
      ? [{ pointer: '/talkDate', code: 'date-out-of-range' as const, detail: 'The talk is more than a year back or two years ahead' }] : []),
    ...required('/needs', 'Say what you need help with', needs.length === 0),
    ...required('/description', 'Say in your own words what it is about', needs.length === 1 && needs[0] === 'other' && blank(facts.description)),
    ...required('/contactPermission', 'Say whether we may contact the employer', !facts.contactPermission),
    ...required('/reach', 'Say how you want to be reached', !reach),
    ...reachLacksOf(reach),
  ];
}
