import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { Db } from '../db/index.js';
import { Problem } from '../problem/index.js';
import { Vault } from '../vault/index.js';

export const IDEMPOTENT = 'idempotent';

/**
 * A creating POST that may be sent again with the same Idempotency-Key: it happens once and answers the same. `about` is the table of what the
 * address' `id` names: whoever sees that no longer hears 404, as from every other route.
 */
export const Idempotent = (about?: 'cases' | 'managers' | 'workplaces'): MethodDecorator => applyDecorators(
  SetMetadata(IDEMPOTENT, { about }),
  ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Same key and body: done once, answered the same (24 h).', example: 'b9f7a0e2' }),
);

/** The ledger of keys: a row in the same transaction as the effect, so either both stand or neither. */
@Injectable()
export class IdempotencyLedger {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly vault: Vault) {}

  /** Runs `act` once for the key; a second caller waits for the first and gets its answer. */
  async once(request: FastifyRequest, reply: FastifyReply, { about }: { about?: string }, act: () => Promise<unknown>): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string') return act();
    if (!/^[\x21-\x7e]{1,100}$/.test(key)) throw new Problem(422, 'idempotency-key-malformed');
    const account = this.db.accountId;
    const place = `idempotency:${account}:${key}`;
    const hash = this.vault.fingerprint(place, `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`);
    const [mine] = await this.db.query(
      `insert into idempotency_keys (account_id, key, request_hash, created_at) values ($1, $2, $3, $4)
       on conflict (account_id, key) do nothing returning key`, [account, key, hash, this.clock.now()]);
    if (mine) {
      const answer = await act();
      this.db.send('update idempotency_keys set status = $3, answer_sealed = $4 where account_id = $1 and key = $2',
        [account, key, reply.statusCode, this.vault.sealWithMaster(place, JSON.stringify(answer ?? null))]);
      return answer;
    }
    const [first] = await this.db.query<{ request_hash: Buffer; status: number; answer_sealed: Buffer }>(
      'select request_hash, status, answer_sealed from idempotency_keys where account_id = $1 and key = $2', [account, key]);
    if (!first?.answer_sealed || !first.request_hash.equals(hash)) throw new Problem(422, 'idempotency-key-reused');
    const { id } = request.params as { id?: string };
    if (about && !(await this.db.query(`select 1 from ${about} where id = $1`, [id])).length) throw Problem.notFound();
    void reply.status(first.status);
    return JSON.parse(this.vault.openWithMaster(place, first.answer_sealed)) as unknown;
  }
}
