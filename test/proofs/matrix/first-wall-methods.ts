import { SessionCookie, Sessions } from '@app/identity';
import { WorkplacesService } from '@app/organisation';
import { ReportsService } from '../../../libs/reports/src/reports.service.js';
import { Db, type Served } from '@app/platform';
import { CaseRowsRepository } from '../../../libs/cases/src/queue/case-rows.repository.js';
import { isOpen, whereUsed } from './first-wall.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- private methods of several classes, seen from outside */

interface Method {
  name: string;
  of: object;
  method: string;
  /** What it answers when it lets everything through, from what it was asked and would have answered. */
  open: (real: () => any, asked: any[], self: any) => any;
  /** Opened only by itself: see `isOpen`. */
  apart?: true;
}

let askedFor: string | undefined;
const found = (change: (session: any) => object) => async (real: () => any): Promise<unknown> => {
  const session = await real();
  return session && { ...session, ...change(session) };
};

const everythingIn = (units: number[]): Served[] => units.flatMap((unit) => ['rep', 'unit-lead', 'direkt'].map((role) => ({ unit, role })));

/** Rows in which nobody is protected to one who asks for it in this function. */
const unprotected = (asking: string) => async (real: () => any): Promise<unknown> => (await real()).map((row: any) => Object.defineProperty(
  { ...row }, 'protectedIdentity', { enumerable: true, get: () => row.protectedIdentity && !whereUsed().endsWith(` ${asking}`) }));

/** Every unit's, if there is such a unit. */
async function openReport(real: () => Promise<unknown>, [id]: any[], self: any): Promise<unknown> {
  const path = id === undefined ? [] : await self.repository.pathTo(id);
  return path.length ? path : real();
}

/** Checks of the first wall that are methods, or hang on what a method answers. */
export const METHODS: readonly Method[] = [
  { name: 'the workplace is in my units', of: WorkplacesService.prototype, method: 'isMine', open: () => true },
  { name: 'the report is on my unit', of: ReportsService.prototype, method: 'pathTo', open: openReport },
  { name: 'the data rules are confirmed', of: Sessions.prototype, method: 'find', open: found(({ actor }) => ({ actor: { ...actor, dataRulesDue: false } })) },
  { name: 'what I am where', of: Sessions.prototype, method: 'find', open: found(({ actor }) => ({ actor: { ...actor, served: everythingIn(actor.units) } })), apart: true },
  { name: 'both factors have been given', of: Sessions.prototype, method: 'find', open: found(() => ({ step: 'signed-in' })), apart: true },
  { name: 'the session is for this web app', of: Sessions.prototype, method: 'find', open: found(() => ({ audience: askedFor })), apart: true },
  { name: 'who is protected goes by number', of: CaseRowsRepository.prototype, method: 'named', open: unprotected('nameOfMember'), apart: true },
  { name: 'who is protected gives no address', of: CaseRowsRepository.prototype, method: 'named', open: unprotected('told'), apart: true },
];

/** Where it is asked whether it is oneself: what one does for others one does not do there. */
export const ONESELF: Record<string, string> = {
  'cases/asking/intake.service takeByPhone': 'nobody takes their own request by phone',
  'cases/work/case-facts.service change': 'nobody names themselves as the manager',
  'organisation/mandates/mandates.service end': 'nobody ends their own mandate',
};
const SOMEBODY_ELSE = '0199b1a0-7c11-7000-8000-00000000beef';
const { get } = Object.getOwnPropertyDescriptor(Db.prototype, 'accountId')!;
Object.defineProperty(Db.prototype, 'accountId', {
  configurable: true,
  get(this: Db) {
    const name = ONESELF[whereUsed()];
    return name && isOpen('written', name, true) ? SOMEBODY_ELSE : get!.call(this);
  },
});

for (const { name, of, method, open, apart } of METHODS) {
  const methods = of as Record<string, (...asked: any[]) => any>;
  const real = methods[method]!;
  methods[method] = function checked(...asked) {
    return isOpen('written', name, apart) ? open(() => real.apply(this, asked), asked, this) : real.apply(this, asked);
  };
}

const { read } = SessionCookie.prototype;
SessionCookie.prototype.read = function reading(request, audience) {
  askedFor = audience;
  return read.call(this, request, audience);
};
