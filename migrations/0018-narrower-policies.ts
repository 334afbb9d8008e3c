import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isSignIn, isSystem, me } from './row-security.js';

/**
 * Two policies said more than was meant: whoever signs in reads mandates and no more; the system clears kept answers away and never changes
 * one. And two said nothing: trainings follow their manager, for the system too; nobody adds to where the chain stands, it is only moved on.
 */
export class NarrowerPolicies1760000000018 implements MigrationInterface {
  name = 'NarrowerPolicies1760000000018';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop policy mandates_system on mandates;
      create policy mandates_system on mandates for all using (${isSystem}) with check (${isSystem});
      create policy mandates_sign_in on mandates for select using (${isSignIn});
      drop policy idempotency_keys_own on idempotency_keys;
      create policy idempotency_keys_own on idempotency_keys for all using (account_id = ${me}) with check (account_id = ${me});
      create policy idempotency_keys_system on idempotency_keys for select using (${isSystem});
      create policy idempotency_keys_clear on idempotency_keys for delete using (${isSystem});
      drop policy trainings_system on trainings;
      drop policy event_chain_system on event_chain;
      create policy event_chain_system on event_chain for select using (${isSystem});
      create policy event_chain_moved_on on event_chain for update using (${isSystem});
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop policy event_chain_moved_on on event_chain; drop policy event_chain_system on event_chain;
      create policy event_chain_system on event_chain for all using (${isSystem}) with check (${isSystem});
      create policy trainings_system on trainings for all using (${isSystem}) with check (${isSystem});
      drop policy idempotency_keys_clear on idempotency_keys; drop policy idempotency_keys_system on idempotency_keys;
      drop policy idempotency_keys_own on idempotency_keys;
      create policy idempotency_keys_own on idempotency_keys for all using (${isSystem} or account_id = ${me}) with check (account_id = ${me});
      drop policy mandates_sign_in on mandates; drop policy mandates_system on mandates;
      create policy mandates_system on mandates for all using (${isSystem} or ${isSignIn}) with check (${isSystem});
    `);
  }
}
