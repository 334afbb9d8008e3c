import { jest } from '@jest/globals';
import pg from 'pg';
import { withoutEachPart } from './conditions.js';
import { WRITTEN } from './first-wall-conditions.js';

/**
 * The first wall, with a gap where a proof wants one: imported before the product, it stands between the rooms and their own conditions.
 * The product has no such switch.
 */
interface Gap {
  /** A use of `visibleTo` that lets everything through, by where it stands. */
  use?: string;
  /** Only this part of its condition. */
  part?: number;
  /** A condition written into a statement, by its name in `WRITTEN`. */
  written?: string;
  /** The guard's question whether any of somebody's roles may do this. */
  roles?: boolean;
  /** One line of what a role may, more or less than there is. */
  grant?: { role: string; permission: string; given: boolean };
  /** Everything at once: what is left is row security. */
  all?: boolean;
}

let gap: Gap = {};
/** Which uses and written conditions something has come past, since it was last emptied. */
export const passed = new Set<string>();

export function openGap(wanted: Gap): void {
  gap = wanted;
}

const here = /libs\/([a-z-]+)\/src\/(.*)\.ts$/;

/** Where the condition is used: room, file, function. */
export function whereUsed(): string {
  const { prepareStackTrace: before, stackTraceLimit } = Error;
  Error.stackTraceLimit = 12;
  Error.prepareStackTrace = (_, sites) => sites;
  const sites = new Error().stack as unknown as NodeJS.CallSite[];
  Object.assign(Error, { prepareStackTrace: before, stackTraceLimit });
  const site = sites.find((one) => here.test(one.getFileName() ?? '') && !one.getFileName()!.endsWith('visible-to.ts'));
  const [, room, file] = here.exec(site?.getFileName() ?? '') ?? [];
  return `${room}/${file} ${site?.getFunctionName()?.split('.').at(-1)}`;
}

/**
 * Whether the gap is here. Some checks stay when all others go (`apart`): without them nobody is anybody, or they hide a name in a row that is
 * seen, or a deed, and row security knows only rows.
 */
export function isOpen(kind: 'use' | 'written', name: string, apart = false): boolean {
  passed.add(name);
  return (gap.all === true && !apart) || gap[kind] === name;
}

type May = (roles: readonly string[], permission: string) => boolean;
type Actor = { audience: string };
type VisibleTo = (actor: Actor, ...rest: never[]) => string;

/** What a room's `visibleTo` says when it lets everything through; parameters that are sent along must still be used. */
const THROUGH: Record<string, (...rest: never[]) => string> = {
  'libs/cases/src/visible-to.ts': () => 'true',
  'libs/follow-ups/src/visible-to.ts': (at: number) => `($${at}::uuid is not null and $${at + 1}::int[] is not null)`,
  'libs/organisation/src/workplaces/visible-to.ts': () => 'true',
};

for (const [file, through] of Object.entries(THROUGH)) {
  jest.doMock(`../../../${file}`, () => {
    const real = jest.requireActual<{ visibleTo: VisibleTo }>(`../../../${file}`);
    const visibleTo: VisibleTo = (actor, ...rest) => {
      if (actor.audience === 'system' || !isOpen('use', whereUsed())) return real.visibleTo(actor, ...rest);
      if (gap.part === undefined) return through(...rest);
      const whole = real.visibleTo(actor, ...rest);
      return withoutEachPart(whole)[gap.part] ?? whole;
    };
    return { ...real, visibleTo };
  });
}

jest.doMock('../../../libs/identity/src/domain/roles.ts', () => {
  const real = jest.requireActual<{ may: May }>('../../../libs/identity/src/domain/roles.ts');
  const may: May = (roles, permission) => {
    if (gap.all || gap.roles) return true;
    if (gap.grant?.permission !== permission) return real.may(roles, permission);
    const { role, given } = gap.grant;
    return (given && roles.includes(role)) || real.may(roles.filter((one) => one !== role), permission);
  };
  return { ...real, may };
});
type Query = (text: unknown, ...rest: unknown[]) => unknown;
const client = pg.Client.prototype as unknown as { query: Query };
const { query } = client;
client.query = function withGap(this: unknown, text, ...rest) {
  const kept = typeof text === 'object' && text !== null ? text as { text?: unknown; values?: unknown } : undefined;
  const given = kept ? kept.text : text;
  if (typeof given !== 'string') return query.call(this, text, ...rest);
  let sql = given;
  for (const [name, { condition, without, apart }] of Object.entries(WRITTEN)) {
    if (condition.test(sql) && isOpen('written', name, apart)) sql = sql.replace(condition, without);
  }
  if (!kept || sql === given) return query.call(this, kept ? text : sql, ...rest);
  return query.call(this, { text: sql, values: kept.values }, ...rest); // not under its name: the plan kept by that is of the statement as it was
};
