import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, Db, Events, newId, SIGN_IN, toStockholm } from '@app/platform';
import { dataRulesDue } from '../domain/data-rules.js';
import type { Role } from '../domain/roles.js';
import { isOver, SEEN_GRAIN, type SessionFacts } from '../domain/session-limits.js';
import { SessionRow } from './session.entity.js';
import { hashOf, newToken } from './token.js';

/** A session that is open, and on whose behalf its requests act today. */
export interface OpenSession extends SessionFacts {
  id: string;
  accountId: string;
  actor: Actor;
}

interface Found {
  session_id: string;
  account_id: string;
  audience: 'member' | 'staff';
  step: 'second-factor' | 'signed-in';
  created_at: Date;
  last_seen_at: Date;
  name: string;
  language: 'sv' | 'en';
  roles: Role[];
  mandate_roles: Role[];
  units: number[];
  served_units: number[];
  served_as: string[];
  data_rules_confirmed_at: Date | null;
}

/** Sessions live in the database, so signing out anywhere holds everywhere at once. */
@Injectable()
export class Sessions {
  constructor(private readonly source: DataSource, private readonly db: Db, private readonly clock: Clock, private readonly events: Events) {}

  /** The session a cookie's token opens, in one round trip; null when it is unknown, revoked or has run out. */
  async find(token: string): Promise<OpenSession | null> {
    // outside Db on purpose: nobody is known yet, and the function answers without any row being readable
    const [row] = await this.source.query<Found[]>('select * from session_actor($1, $2)', [hashOf(token), this.clock.today()]);
    if (!row) return null;
    const facts = { audience: row.audience, step: row.step, createdAt: row.created_at, lastSeenAt: row.last_seen_at };
    if (isOver(facts, this.clock.now())) return null;
    return { ...facts, id: row.session_id, accountId: row.account_id, actor: this.actorOf(row) };
  }

  /** Begins a session and answers its token. What the same browser had open for this web app before is over. */
  async begin(accountId: string, audience: 'member' | 'staff', step: SessionRow['step'], before: string | undefined): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await this.db.as({ ...SIGN_IN, accountId }, async () => {
      if (before) await this.revoke('token_hash = $2 and audience = $3', [hashOf(before), audience]);
      const row = { id: newId(), tokenHash: hashOf(token), accountId, audience, step, createdAt: now, lastSeenAt: now, revokedAt: null };
      await this.db.repo(SessionRow).insert(row);
      if (step === 'signed-in') this.events.record('account.signed-in', { subjectId: accountId, actorRole: audience, quiet: true });
    });
    return token;
  }

  /** Notes that somebody is at the keyboard, at most once a minute. */
  async seen(session: OpenSession): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - session.lastSeenAt.getTime() < SEEN_GRAIN) return;
    await this.db.as(SIGN_IN, () =>
      this.db.query('update sessions set last_seen_at = $2 where id = $1 and last_seen_at < $2 and revoked_at is null', [session.id, now]));
  }

  /** "I am still here": the session counts from now. In the request's own transaction. */
  async refresh(sessionId: string): Promise<void> {
    await this.db.query('update sessions set last_seen_at = $2 where id = $1 and last_seen_at < $2', [sessionId, this.clock.now()]);
  }

  /** Ends one session, in the request's own transaction. */
  async end(sessionId: string): Promise<void> {
    await this.revoke('id = $2', [sessionId]);
    this.events.record('account.signed-out', { subjectId: this.db.accountId, data: { everywhere: false }, quiet: true });
  }

  /** Ends every session of the account, in both web apps and on every device. */
  async endAll(accountId: string): Promise<void> {
    await this.revoke('account_id = $2', [accountId]);
    this.events.record('account.signed-out', { subjectId: accountId, data: { everywhere: true }, quiet: true });
  }

  /** Live streams of a revoked session hear of it (LISTEN samtalsstod_session, payload: session id) and close. */
  private async revoke(which: string, params: unknown[]): Promise<void> {
    await this.db.query(
      `with gone as (update sessions set revoked_at = $1 where ${which} and revoked_at is null returning id)
       select pg_notify('samtalsstod_session', id::text) from gone`, [this.clock.now(), ...params]);
  }

  private actorOf(row: Found): Actor {
    const facts = { accountId: row.account_id, audience: row.audience, sessionId: row.session_id, name: row.name, language: row.language };
    if (row.audience === 'member') return { ...facts, roles: row.roles.filter((role) => role === 'member'), units: [] };
    const roles = [...row.roles.filter((role) => role !== 'member'), ...row.mandate_roles];
    const confirmedOn = row.data_rules_confirmed_at && toStockholm(row.data_rules_confirmed_at);
    const due = dataRulesDue(roles, confirmedOn, this.clock.today());
    const served = row.served_units.map((unit, at) => ({ unit, role: row.served_as[at]! }));
    return { ...facts, roles, units: due ? [] : row.units, served, dataRulesDue: due }; // without units, row security shows no case either
  }
}
