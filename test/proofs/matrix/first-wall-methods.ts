import { SessionCookie, Sessions } from '@app/identity';
import { WorkplacesService } from '@app/organisation';
import { ReportsService } from '../../../libs/reports/src/reports.service.js';
import { isOpen } from './first-wall.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- private methods of several classes, seen from outside */

interface Method {
  name: string;
  of: object;
  method: string;
  /** What it answers when it lets everything through, from what it was asked and would have answered. */
  open: (real: () => any, asked: any[]) => any;
  /** Opened only by itself: without it nobody is anybody. */
  apart?: true;
}

let askedFor: string | undefined;
const found = (change: (session: any) => object) => async (real: () => any): Promise<unknown> => {
  const session = await real();
  return session && { ...session, ...change(session) };
};

/** Checks of the first wall that are methods. */
export const METHODS: readonly Method[] = [
  { name: 'the workplace is in my units', of: WorkplacesService.prototype, method: 'isMine', open: () => true },
  { name: 'the report is on my unit', of: ReportsService.prototype, method: 'unitFor', open: (real, [id, units]) => units.get(id) ?? real() },
  { name: 'the data rules are confirmed', of: Sessions.prototype, method: 'find', open: found(({ actor }) => ({ actor: { ...actor, dataRulesDue: false } })) },
  { name: 'both factors have been given', of: Sessions.prototype, method: 'find', open: found(() => ({ step: 'signed-in' })), apart: true },
  { name: 'the session is for this web app', of: Sessions.prototype, method: 'find', open: found(() => ({ audience: askedFor })), apart: true },
];

for (const { name, of, method, open, apart } of METHODS) {
  const methods = of as Record<string, (...asked: any[]) => any>;
  const real = methods[method]!;
  methods[method] = function checked(...asked) {
    return isOpen('written', name, apart) ? open(() => real.apply(this, asked), asked) : real.apply(this, asked);
  };
}

const { read } = SessionCookie.prototype;
SessionCookie.prototype.read = function reading(request, audience) {
  askedFor = audience;
  return read.call(this, request, audience);
};
