import { type Permission, PERMISSION, PERMISSIONS, PUBLIC } from '@app/identity';
import { AccessGuard } from '../../../libs/identity/src/access/access.guard.js';
import { SameSiteGuard } from '../../../libs/identity/src/access/same-site.guard.js';
import { handlersOf } from '../../setup/handlers.js';
import { attempt } from './attempt.js';
import type { Cell } from './cells.js';
import { openGap } from './first-wall.js';
import { WRITTEN } from './first-wall-conditions.js';
import { METHODS, ONESELF } from './first-wall-methods.js';
import { streamTells } from './stream-tells.js';
import type { Stage } from './stage.js';
import type { Role } from './table.js';
import type { Walk } from './walk.js';

/** The first wall with one piece of it gone. */
export interface GuardMutant {
  name: string;
  /** Takes the piece away; what it answers puts it back. */
  apply(): () => void;
  /** What of the matrix comes past it. */
  cells: readonly Cell[];
  /** What else shows it. */
  look?: () => Promise<string[]>;
}

const gap = (wanted: Parameters<typeof openGap>[0]) => (): (() => void) => {
  openGap(wanted);
  return () => openGap({});
};

type Guard = { prototype: { canActivate(...asked: unknown[]): unknown } };
const letThrough = ({ prototype }: Guard) => (): (() => void) => {
  const { canActivate } = prototype;
  prototype.canActivate = () => true;
  return () => void (prototype.canActivate = canActivate);
};

const marked = (key: string, value: unknown, handler: () => unknown) => (): (() => void) => {
  const before: unknown = Reflect.getOwnMetadata(key, handler);
  Reflect.defineMetadata(key, value, handler);
  return () => (before === undefined ? Reflect.deleteMetadata(key, handler) : Reflect.defineMetadata(key, before, handler));
};

/**
 * What a `visibleTo` asks of a case for staff, and where among its parts. Whether it is a draft is told apart only where a case is asked for by its id:
 * lists, counts and follow-ups have none.
 */
function partsIn(use: string): [part: string, at: number][] {
  if (/my-cases|workplaces/.test(use)) return []; // one condition
  const [units, own, kept] = use.includes('in follow-ups/') ? [3, 1, 2] : [1, 2, 3];
  return [...(use.includes('cases.repository') && !use.includes('follow') ? [['not a draft', 0] as [string, number]] : []), ['in my units', units], ['not my own', own], ['not kept from me', kept]];
}

/** Every use of `visibleTo`, every other condition and check of the first wall, every route's permission, every guard: each by itself. */
export function guardMutants(stage: Stage, walk: Walk, cells: readonly Cell[]): GuardMutant[] {
  const past = (name: string): Cell[] => cells.filter((cell) => walk.waysOf(cell).includes(name));
  const uses = walk.uses().map((name): GuardMutant => ({
    name: `visibleTo in ${name}`, apply: gap({ use: name }), cells: past(name), ...(name.endsWith(' visibleAmong') && { look: () => streamTells(stage) }),
  }));
  const parts = uses.flatMap((use) => partsIn(use.name).map(([part, at]): GuardMutant => ({
    ...use, name: `${part} in ${use.name.replace('visibleTo in ', '')}`, apply: gap({ use: use.name.replace('visibleTo in ', ''), part: at }) })));
  const checks = [...Object.keys(WRITTEN), ...METHODS.map(({ name }) => name), ...Object.values(ONESELF)].map((name): GuardMutant => ({ name, apply: gap({ written: name }), cells: past(name) }));
  return [...uses, ...parts, ...checks, { name: 'one of the roles may', apply: gap({ roles: true }), cells: cells.filter(({ as }) => as === 'may not') }, ...ofRoles(stage, cells), ...ofRoutes(stage, cells), ...ofGuards(stage, cells)];
}

/** Each thing that each role may, taken from it; each that it may not, given to it. */
function ofRoles(stage: Stage, cells: readonly Cell[]): GuardMutant[] {
  const permissions = permissionsByName(stage);
  const asked = [...new Set(permissions.values())].filter((permission) => permission !== 'session' && !permission.startsWith('me.'));
  return Object.entries(AS_THE_PRODUCT_SAYS).flatMap(([role, name]) => asked.map((permission) => {
    const given = !PERMISSIONS[name].includes(permission);
    const own = cells.filter((cell) => cell.role === role && permissions.get(cell.operation.name) === permission && cell.as === (given ? 'may not' : 'seen'));
    return { name: `${role} may ${given ? 'also' : 'no longer'} ${permission}`, apply: gap({ grant: { role: name, permission, given } }), cells: own };
  }));
}

/** The roles of the table as the product calls them. */
const AS_THE_PRODUCT_SAYS = { 'rep': 'rep', 'unit lead': 'unit-lead', 'adviser': 'direkt', 'data protection officer': 'dpo', 'administrator': 'admin' } as const satisfies Partial<Record<Role, string>>;

function permissionsByName(stage: Stage): Map<string, Permission> {
  return new Map(handlersOf(stage.product).flatMap(({ name, handler, controller }) => {
    const permission = (Reflect.getMetadata(PERMISSION, handler) ?? Reflect.getMetadata(PERMISSION, controller)) as Permission | undefined;
    return permission ? [[name, permission]] : [];
  }));
}

function ofRoutes(stage: Stage, cells: readonly Cell[]): GuardMutant[] {
  const permissions = permissionsByName(stage);
  return handlersOf(stage.product).flatMap(({ name, handler }): GuardMutant[] => {
    const permission = permissions.get(name);
    if (!permission) return [];
    const own = (as: Cell['as']): Cell[] => cells.filter((cell) => cell.operation.name === name && cell.as === as);
    const open = { name: `${name} for everybody`, apply: marked(PUBLIC, true, handler), cells: own('stranger') };
    const staff = { name: `${name} for all staff`, apply: marked(PERMISSION, 'session', handler), cells: own('may not') };
    return permission === 'session' || permission.startsWith('me.') ? [open] : [open, staff];
  });
}

function ofGuards(stage: Stage, cells: readonly Cell[]): GuardMutant[] {
  const recognisers = handlersOf(stage.product).flatMap(({ name, handler }) => ((Reflect.getMetadata('__guards__', handler) ?? []) as Guard[]).map((guard): GuardMutant => (
    { name: `who ${name} recognises`, apply: letThrough(guard), cells: cells.filter(({ operation }) => operation.name === name) })));
  return [
    { name: 'the guard on every route', apply: letThrough(AccessGuard as unknown as Guard), cells: cells.filter(({ as }) => as === 'stranger') },
    { name: 'the guard against other sites', apply: letThrough(SameSiteGuard as unknown as Guard), cells: [], look: () => fromElsewhere(stage, cells, 1) },
    ...recognisers,
  ];
}

/** Nothing is done at the wish of another site: every operation that changes something, as somebody who may. */
export async function fromElsewhere(stage: Stage, cells: readonly Cell[], most = Infinity): Promise<string[]> {
  const faults: string[] = [];
  const tried = new Set<string>();
  for (const cell of cells) {
    const { name, method } = cell.operation;
    if (method === 'get' || tried.has(name) || !['seen', 'open'].includes(cell.as) || faults.length >= most) continue;
    tried.add(name);
    const { status, body } = await attempt(cell, stage, { 'sec-fetch-site': 'cross-site' });
    if (status !== 403 || body.code !== 'cross-site-request') faults.push(`${name} is done at the wish of another site: ${status}`);
  }
  return faults;
}

/** What the matrix has to say of the product in that state, and no longer says once the piece is back; the first word is enough. */
export async function noticed({ name, apply, cells, look }: GuardMutant, walk: Walk): Promise<string[]> {
  const mend = apply();
  try {
    const told = await look?.();
    if (told?.length) return told;
    for (const cell of cells) {
      const faults = await walk.one(cell, 'guards alone');
      if (!faults.length) continue;
      mend();
      const still = await walk.one(cell, 'guards alone');
      if (still.length) throw new Error(`With ${name} back in its place: ${still.join('; ')}`);
      return faults;
    }
    return [];
  } finally {
    mend();
  }
}
