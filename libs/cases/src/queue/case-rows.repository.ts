import { Injectable } from '@nestjs/common';
import { Db } from '@app/platform';
import type { CaseState } from '../domain/states.js';
import type { Need, TalkKind, WaitingReason } from '../domain/words.js';
import { bindTo, visibleTo, type Bind } from '../visible-to.js';
import { OPEN } from './views.js';

/** A case with the names beside it, as lists and the case's own page show it. */
export interface CaseRowRecord {
  id: string;
  number: string;
  version: number;
  state: CaseState;
  memberId: string;
  memberName: string | null;
  protectedIdentity: boolean;
  /** Where the member belongs: by whose criteria the talk is judged. */
  unitId: number;
  workplaceId: string | null;
  workplaceName: string | null;
  workplaceUnitId: number | null;
  queueUnitId: number;
  unitName: string;
  unitKind: string;
  talkKind: TalkKind | null;
  talkDate: string | null;
  needs: Need[];
  repId: string | null;
  repName: string | null;
  actBy: Date | null;
  submittedAt: Date;
  firstAnswerAt: Date | null;
  nextFollowUpAt: Date | null;
  waitingFor: WaitingReason | null;
  waitingUntil: string | null;
  lastEventAt: Date;
  awaiting: 'rep' | 'member' | null;
  keptOut: string[];
  /** What the list was sorted by, as text: the cursor's half. */
  sortKey: string;
}

export type UnnamedCaseRow = Omit<CaseRowRecord, 'memberName' | 'protectedIdentity' | 'repName'>;
interface Person { id: string; name: string; protectedIdentity: boolean }

/** A promise of a case or a workplace; or of a whole unit, before anybody has judged it: how many criteria there are to answer. */
export interface GlanceRecord {
  caseId: string | null;
  workplaceId: string | null;
  unitId: number | null;
  promise: 'conduct' | 'knowledge' | 'materials';
  result: string | null;
  answered: number;
  applicable: number;
}

/** The nearest set above each unit of $3 that is valid on the day $4, the union's own if none is nearer: its criteria, counted by promise. */
const CRITERIA_OF_UNITS = `
  with recursive up as (
    select id as unit, id, parent_id, 0 as distance from units where id = any($3::int[])
    union all select up.unit, u.id, u.parent_id, up.distance + 1 from up cross join lateral (
      select x.id, x.parent_id from units x where x.id = up.parent_id offset 0) u -- one index look a step: a plain join reads every unit there is
  ), sets as (
    select s.id, s.unit_id, s.version, c.promise, count(*)::int as criteria from criteria_sets s join criteria c on c.set_id = s.id
    where s.valid_from <= $4::date group by s.id, c.promise
  )
  select distinct on (up.unit, s.promise) null::uuid, null::uuid, up.unit, s.promise, null, 0, s.criteria
  from up join sets s on s.unit_id = up.id or (s.unit_id is null and up.distance = 0)
  order by up.unit, s.promise, s.unit_id is null, up.distance, s.version desc`;

/** Conditions over `cases c`, the order, and where the page begins. */
export interface RowsWanted {
  where: (bind: Bind) => string[];
  sortBy: string;
  descending: boolean;
  limit: number;
}

@Injectable()
export class CaseRowsRepository {
  constructor(private readonly db: Db) {}

  rows({ where, sortBy, descending, limit }: RowsWanted): Promise<UnnamedCaseRow[]> {
    const params: unknown[] = [];
    const bind = bindTo(params);
    const conditions = [visibleTo(this.db.actor, bind), ...where(bind)];
    const direction = descending ? 'desc' : 'asc';
    // The page is cut before names are joined to it, so that a long queue costs no more than a short one.
    return this.db.query<UnnamedCaseRow>(
      `with page as materialized (
         select c.*, (${sortBy}) as sort_key from cases c where ${conditions.join(' and ')}
         order by (${sortBy}) ${direction}, c.id ${direction} limit ${bind(limit)}
       )
       select p.id, p.number, p.version, p.state, p.member_id as "memberId", p.unit_id as "unitId",
         p.workplace_id as "workplaceId", w.name as "workplaceName", w.unit_id as "workplaceUnitId",
         p.queue_unit_id as "queueUnitId", u.name as "unitName", u.kind as "unitKind", p.talk_kind as "talkKind",
         p.talk_date::text as "talkDate", p.needs, p.rep_id as "repId", p.act_by as "actBy",
         p.submitted_at as "submittedAt", p.first_answer_at as "firstAnswerAt", p.next_follow_up_at as "nextFollowUpAt",
         p.waiting_for as "waitingFor", p.waiting_until::text as "waitingUntil", p.last_event_at as "lastEventAt", p.awaiting,
         p.kept_out as "keptOut", p.sort_key::text as "sortKey"
       from page p join units u on u.id = p.queue_unit_id left join workplaces w on w.id = p.workplace_id
       order by p.sort_key ${direction}, p.id ${direction}`, params);
  }

  /** The rows with their names. Asked once for each person, not for each row: whether a name may be seen is the dearest question there is to row security. */
  async named(rows: readonly UnnamedCaseRow[]): Promise<CaseRowRecord[]> {
    const ids = new Set(rows.flatMap(({ memberId, repId }) => [memberId, ...(repId ? [repId] : [])]));
    const found = await this.db.query<Person>('select id, name, protected_identity as "protectedIdentity" from accounts where id = any($1::uuid[])', [[...ids]]);
    const people = new Map(found.map((person) => [person.id, person]));
    return rows.map((row) => {
      const member = people.get(row.memberId);
      return { ...row, memberName: member?.name ?? null, protectedIdentity: member?.protectedIdentity ?? false, repName: people.get(row.repId ?? '')?.name ?? null };
    });
  }

  /**
   * Counts by name, each over its own condition, in one look through what is open and the actor may see; `ended` comes from a counter that
   * is kept as cases end. So a page costs the same however many cases are kept.
   */
  async count<N extends string>(counts: (bind: Bind) => Record<N, string>): Promise<Record<N | 'ended', number>> {
    const params: unknown[] = [];
    const bind = bindTo(params);
    const visible = visibleTo(this.db.actor, bind);
    const columns = Object.entries<string>(counts(bind)).map(([name, condition]) => `count(*) filter (where ${condition})::int as "${name}"`);
    const [row] = await this.db.query<Record<N | 'ended', number>>(
      `select ${columns.join(', ')}, ended_cases() as ended from cases c where ${OPEN} and ${visible}`, params);
    return row!;
  }

  /** How many fit, open or ended. */
  async total(where: (bind: Bind) => string[]): Promise<number> {
    const params: unknown[] = [];
    const bind = bindTo(params);
    const [row] = await this.db.query<{ n: number }>(
      `select count(*)::int as n from cases c where ${[visibleTo(this.db.actor, bind), ...where(bind)].join(' and ')}`, params);
    return row!.n;
  }

  /**
   * What has been judged in these cases and at their workplaces: the talk's conduct by case, the rest by workplace. With it, for
   * what nobody has judged yet, how many criteria today's set has for each unit.
   */
  glances(rows: readonly UnnamedCaseRow[], today: string): Promise<GlanceRecord[]> {
    if (!rows.length) return Promise.resolve([]);
    const workplaces = [...new Set(rows.flatMap((row) => row.workplaceId ?? []))];
    const units = [...new Set(rows.flatMap((row) => [row.unitId, row.workplaceUnitId ?? row.unitId]))];
    return this.db.query<GlanceRecord>(
      `select case_id as "caseId", workplace_id as "workplaceId", null::int as "unitId", promise, result, answered, applicable from checks
       where case_id = any($1::uuid[]) or workplace_id = any($2::uuid[])
       union all (${CRITERIA_OF_UNITS})`, [rows.map((row) => row.id), workplaces, units, today]);
  }
}
