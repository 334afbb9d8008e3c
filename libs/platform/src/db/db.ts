import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral, type QueryRunner, type Repository } from 'typeorm';
import { currentRequest } from '../log/index.js';
import { type Actor, NOBODY } from './actor.js';

interface Scope {
  actor: Actor;
  runner?: QueryRunner;
  sent: Promise<unknown>[];
  afterCommit: (() => void | Promise<void>)[];
  evenIfRefused: (() => void | Promise<void>)[];
  remembered: Map<string, Promise<unknown>>;
}

/** The scope of what runs now. The queue looks here, so that a job joins the transaction that asks for it. */
export const scopes = new AsyncLocalStorage<Scope>();

const scopeOf = (actor: Actor, runner?: QueryRunner): Scope => ({ actor, runner, sent: [], afterCommit: [], evenIfRefused: [], remembered: new Map() });

/** Opens the transaction and says on whose behalf, in one message. Nobody need wait for it: statements are answered in the order they were sent. */
async function begin(runner: QueryRunner, { accountId, audience, roles, units }: Actor): Promise<void> {
  const settings = {
    'app.account': accountId ?? '', 'app.audience': audience, 'app.roles': roles.join(','), 'app.units': units.join(','),
    application_name: `samtalsstod ${currentRequest() ?? ''}`.trim(), // what the server's own log and pg_stat_activity show
  };
  const said = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`);
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  await runner.query(`start transaction; select ${said.join(', ')}`);
}

function keep(scope: Scope, sent: Promise<unknown>): void {
  sent.catch(() => undefined); // told once, at the end
  scope.sent.push(sent);
}

/** Sends the commit and closes the door. After a statement that failed the server rolls back, and says so of that one. */
function commit(scope: Scope, runner: QueryRunner): void {
  keep(scope, runner.commitTransaction());
  scope.runner = undefined;
}

/** Waits for all that was sent; raises what failed first, as what came after it failed because of it. */
async function firstFailure({ sent }: Scope): Promise<void> {
  const failed = (await Promise.allSettled(sent)).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

/** A statement refused only because one before it failed. */
const isAborted = (e: unknown): boolean => (e as { code?: string } | undefined)?.code === '25P02';

/** The one door to the database: everything it hands out belongs to the current transaction. */
@Injectable()
export class Db {
  constructor(private readonly source: DataSource) {}

  get actor(): Actor {
    return scopes.getStore()?.actor ?? NOBODY;
  }

  /** The account that acts; only where somebody is signed in. */
  get accountId(): string {
    const id = this.actor.accountId;
    if (!id) throw new Error('Nobody is signed in here');
    return id;
  }

  repo<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.runner.manager.getRepository(entity);
  }

  /** Plain SQL in the current transaction; answers the rows (of UPDATE, INSERT and DELETE: those of RETURNING). */
  async query<R = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<R[]> {
    return (await this.runner.query(sql, params, true)).records as R[];
  }

  /** Sends plain SQL whose answer nobody waits for: the transaction stands only if it does. */
  send(sql: string, params: unknown[] = []): void {
    keep(scopes.getStore()!, this.runner.query(sql, params));
  }

  /**
   * Asks the last there is to ask, in plain SQL, and commits in the same turn: nobody waits for the commit alone. For what only reads:
   * whoever asks for more afterwards fails.
   */
  lastly<T>(ask: () => Promise<T>): Promise<T> {
    const asked = ask();
    commit(scopes.getStore()!, this.runner);
    return asked;
  }

  /** Joins the open transaction, else runs fn in a new one as the current actor. */
  transaction<T>(fn: () => Promise<T>): Promise<T> {
    return scopes.getStore()?.runner ? fn() : this.as(this.actor, fn);
  }

  /** Runs fn in a transaction of its own as actor, whatever is open around it. */
  async as<T>(actor: Actor, fn: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const scope = scopeOf(actor, runner);
    let out: T;
    let refused: { because: unknown } | undefined;
    try {
      keep(scope, begin(runner, actor));
      out = await scopes.run(scope, fn);
      if (scope.runner) commit(scope, runner);
      await firstFailure(scope);
    } catch (e) {
      // a broken connection cannot roll back; the server does it when the connection goes
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      refused = { because: lostMeanwhile(isAborted(e) ? await firstFailure(scope).then(() => e, (first: unknown) => first) : e) };
    }
    await runner.release().catch(() => undefined);
    if (refused) {
      for (const work of scope.evenIfRefused) await this.as(actor, async () => work());
      throw refused.because;
    }
    for (const then of scope.afterCommit) await then();
    return out!;
  }

  /** Runs fn as actor without a transaction: for streams, which open short ones themselves. */
  withActor<T>(actor: Actor, fn: () => T): T {
    return scopes.run(scopeOf(actor), fn);
  }

  /** What ask answers, asked once in a transaction: for what stays as it is while the transaction runs, as a key does. */
  remembered<T>(what: string, ask: () => Promise<T>): Promise<T> {
    const known = scopes.getStore()!.remembered;
    if (!known.has(what)) known.set(what, ask());
    return known.get(what) as Promise<T>;
  }

  /** Once the current transaction stands; at once outside one. */
  afterCommit(then: () => void | Promise<void>): void {
    const scope = scopes.getStore();
    if (scope?.runner) scope.afterCommit.push(then);
    else void then();
  }

  /** Done in a transaction of its own if the current one is given up: what a refusal tells is on record like any other answer. */
  evenIfRefused(work: () => void | Promise<void>): void {
    scopes.getStore()!.evenIfRefused.push(work);
  }

  private get runner(): QueryRunner {
    const runner = scopes.getStore()?.runner;
    if (!runner) throw new Error('No transaction: wrap the call in db.transaction() or db.as()');
    return runner;
  }
}

/** TypeORM lets go of a connection that breaks between two statements, and then says only that it has: it is the database that went away. */
function lostMeanwhile(e: unknown): unknown {
  if ((e as Error | undefined)?.name !== 'QueryRunnerAlreadyReleasedError') return e;
  return Object.assign(new Error('Connection terminated between two statements', { cause: e }), { code: '08006' });
}
