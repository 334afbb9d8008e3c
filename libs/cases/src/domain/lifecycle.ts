import { CASE_ACTIONS, LIFECYCLE, REQUIREMENTS, type CaseAction, type RepAfter, type Requirement, type Rule } from './lifecycle-table.js';
import { CASE_STATES, type CaseActor, type CaseFacts, type CaseState, type Standing } from './states.js';

/** Why something cannot be done now. */
export type Refusal = Requirement | 'not-in-this-state' | 'not-yours-to-do' | 'conflict-of-interest';

export type Verdict = { ok: true; next: CaseState; rep: RepAfter } | { ok: false; code: Refusal };

/** How the actor stands to the case. Nobody handles an own case, and nobody whom the member or a conflict of interest keeps away. */
function standingsOf(facts: CaseFacts, actor: CaseActor): readonly Standing[] {
  if (actor.id === facts.memberId) return actor.roles.includes('member') ? ['member'] : [];
  if (facts.keptOut?.includes(actor.id)) return [];
  const desk: readonly Standing[] = facts.atDirekt || facts.state === 'draft' ? ['direkt', 'system'] : ['rep', 'unit-lead', 'system'];
  const standings = desk.filter((standing) => actor.roles.includes(standing));
  // A case is handled through a role that still holds: when the mandate ends, so does the handling.
  return actor.id === facts.repId && standings.some((role) => role !== 'system') ? ['handler', ...standings] : standings;
}

const rulesOf = (action: CaseAction, state: CaseState): readonly Rule[] => LIFECYCLE.filter((rule) => rule.action === action && rule.from.includes(state));

/** Sorted once: a page of the queue asks for every action of fifty cases. */
const RULES = new Map(CASE_STATES.map((state) => [state, new Map(CASE_ACTIONS.map((action) => [action, rulesOf(action, state)]))]));

/** What the lifecycle says of an action in a state, the first that fits first. */
const rulesFor = (action: CaseAction, { state }: CaseFacts): readonly Rule[] => RULES.get(state)!.get(action)!;

function ruleFor(action: CaseAction, facts: CaseFacts, standings: readonly Standing[]): Rule | undefined {
  return rulesFor(action, facts).find((rule) => rule.who.some((who) => standings.includes(who)) && (rule.when?.(facts) ?? true));
}

const lacking = ({ requires }: Rule, facts: CaseFacts): Requirement | null => (requires && !REQUIREMENTS[requires](facts) ? requires : null);

/** May this person do this now, and if so what follows? Says why not with a code that is also the problem's. */
export function check(action: CaseAction, facts: CaseFacts, actor: CaseActor): Verdict {
  const rule = ruleFor(action, facts, standingsOf(facts, actor));
  if (rule) {
    const code = lacking(rule, facts);
    if (code) return { ok: false, code };
    return { ok: true, next: rule.to ?? facts.state, rep: rule.rep ?? 'same' };
  }
  const conflict = actor.id === facts.memberId ? !actor.roles.includes('member') : facts.keptOut?.includes(actor.id);
  if (conflict) return { ok: false, code: 'conflict-of-interest' };
  return { ok: false, code: rulesFor(action, facts).length ? 'not-yours-to-do' : 'not-in-this-state' };
}

/** Everything this person can do with the case now: the buttons on the screen. */
export function actionsFor(facts: CaseFacts, actor: CaseActor): CaseAction[] {
  const standings = standingsOf(facts, actor);
  if (!standings.length) return [];
  return CASE_ACTIONS.filter((action) => {
    const rule = ruleFor(action, facts, standings);
    return rule && !rule.silent && !lacking(rule, facts);
  });
}
