import { KINDS, type Kind } from '../../factories/divided-union.js';
import type { Operation } from './operations.js';
import { queriesFor } from './sends.js';
import type { Stage } from './stage.js';
import { MEMBER_ON_A_CASE, NOT_FOR_ONESELF, ON_A_THING, OPEN, type Role, ROLES, SEES, STAFF_ON_A_CASE, WITHOUT_A_THING } from './table.js';

/** One question to the API, and what the table says of it. */
export interface Cell {
  operation: Operation;
  role: Role;
  /** How the thing asked about stands: a kind of case, near, far, absent, oneself; '' where the operation names none. */
  state: string;
  id: string;
  query: string;
  status: number;
  /** seen: the answer is the role's to have. hidden: there is no such thing to the role. may not: whatever the thing. stranger: not signed in, or not in this web app. */
  as: 'seen' | 'hidden' | 'may not' | 'stranger' | 'open';
}

/** An id of the right form that nothing has. */
export const NOTHING = '0199b1a0-7c11-7000-8000-00000000dead';
const NO_UNIT = '2000000000';

const THING_ROLES: readonly Role[] = ['rep', 'unit lead', 'adviser', 'member'];
const OTHER_ROLES: readonly Role[] = ['member', 'rep', 'unit lead', 'adviser', 'mandate ended', 'rules not confirmed', 'data protection officer', 'administrator'];

const groups = (row: string): (number[] | null)[] => row.split('|').map((group) => (group.trim() === '—' ? null : group.trim().split(/\s+/).map(Number)));

/** What the row of an operation says to a role: by state, or null where the role may not. */
type Answers = Partial<Record<Role, Record<string, number> | null>>;

function answersOf({ name }: Operation): Answers | undefined {
  const byCase = (roles: readonly Role[], row: string): Answers => Object.fromEntries(roles.map((role, at) =>
    [role, groups(row)[at] && Object.fromEntries(SEES[role].map((kind, n) => [kind, groups(row)[at]![n]!]))]));
  if (name in STAFF_ON_A_CASE) return byCase(['rep', 'unit lead', 'adviser'], STAFF_ON_A_CASE[name as keyof typeof STAFF_ON_A_CASE]);
  if (name in MEMBER_ON_A_CASE) return byCase(['member'], MEMBER_ON_A_CASE[name as keyof typeof MEMBER_ON_A_CASE]);
  const row = ON_A_THING[name] ? groups(ON_A_THING[name].answers) : WITHOUT_A_THING[name] ? groups(WITHOUT_A_THING[name]) : undefined;
  const [roles, states] = ON_A_THING[name] ? [THING_ROLES, ['near', 'far']] : [OTHER_ROLES, ['']];
  return row && Object.fromEntries(roles.map((role, at) => [role, row[at] && Object.fromEntries(states.map((state, n) => [state, row[at]![n]!]))]));
}

/** Every way the operation's thing can stand, with its id. */
function thingsOf({ name }: Operation, role: Role, { union, near, keptFollowUps }: Stage): Record<string, string> {
  if (ON_A_THING[name]) {
    const { thing } = ON_A_THING[name];
    const kept = thing === 'followUp' && role === 'rep' ? keptFollowUps : {};
    return { near: near[role][thing] ?? NOTHING, far: union.far[thing], ...kept, absent: thing === 'unit' ? NO_UNIT : NOTHING };
  }
  return name in STAFF_ON_A_CASE || name in MEMBER_ON_A_CASE ? { ...union.cases, absent: NOTHING } : { '': '' };
}

/** The cells of one operation; throws when the table has no row for it. */
export function cellsOf(operation: Operation, stage: Stage): Cell[] {
  const { name, app } = operation;
  const cell = (role: Role, state: string, id: string, status: number, as: Cell['as'], query = ''): Cell => ({ operation, role, state, id, query, status, as });
  if (app === null) {
    if (!(name in OPEN)) throw new Error(`${name} is open to everybody, and the table does not say so`);
    return (['nobody', 'rep'] as const).flatMap((role) => queriesFor(name, stage.union).map((query) => cell(role, '', '', OPEN[name]!, 'open', query)));
  }
  const answers = answersOf(operation);
  if (!answers) throw new Error(`${name} has no row in the table`);
  const oneself = NOT_FOR_ONESELF[name];
  const idOfOwn = name === 'endMandate' ? stage.union.oneself.mandate : stage.union.cases.own;
  const forOneself = oneself?.roles.map((role) => cell(role, 'oneself', idOfOwn, oneself.answer, 'seen')) ?? [];
  return [...forOneself, ...ROLES.flatMap((role) => {
    const stranger = role === 'nobody' || role === 'half signed in' || (role === 'member') !== (app === 'member');
    const said = answers[role];
    return Object.entries(thingsOf(operation, role, stage)).flatMap(([state, id]) => {
      if (stranger) return [cell(role, state, id, 401, 'stranger')];
      if (!said) return [cell(role, state, id, 403, 'may not')];
      const status = said[state];
      if (status !== undefined && status !== 404) return queriesFor(name, stage.union).map((query) => cell(role, state, id, status, 'seen', query));
      return [cell(role, state, id, 404, 'hidden')];
    });
  })];
}

export const nameOf = ({ operation, role, state, query }: Cell): string => [operation.name, role, state, query].filter(Boolean).join(' · ');
export const isCaseKind = (state: string): state is Kind => (KINDS as readonly string[]).includes(state);
