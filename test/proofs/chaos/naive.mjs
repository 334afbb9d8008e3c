// Preloaded into api and worker (node --import) by `--naive`: the product as it is often built. Commit, then enqueue; no ledger of what has
// been done; no keys. Nothing in the product knows of it. The harness must see what goes wrong with it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const from = (/** @type {string} */ file) => import(pathToFileURL(path.resolve('dist/libs', file)).href);
const { WorkQueue } = await from('platform/src/queue/work-queue.js');
const { Deliveries } = await from('platform/src/events/deliveries.js');
const { IdempotencyLedger } = await from('platform/src/http/idempotency.js');
const { LatenessService } = await from('follow-ups/src/lateness.service.js');
const { MailSender } = await from('notifications/src/mail-sender.service.js');
const { NotificationHandlers } = await from('notifications/src/notifications.jobs.js');
const { scopes, SYSTEM } = await from('platform/src/db/index.js');

/** What the product is to be without must be there, or it is not the product that is made naive. */
function instead(/** @type {{ prototype: any, name: string }} */ { prototype, name }, /** @type {string} */ method, /** @type {(...asked: any[]) => unknown} */ act) {
  if (typeof prototype[method] !== 'function') throw new Error(`${name} has no ${method}`);
  prototype[method] = act;
}

// Jobs are asked for when the transaction stands, on a connection of their own.
const { add } = WorkQueue.prototype;
instead(WorkQueue, 'add', async function addAfterwards(/** @type {any} */ ...job) {
  const scope = scopes.getStore();
  const ask = () => scopes.exit(() => add.apply(this, job)).catch(() => undefined);
  if (scope?.runner) scope.afterCommit.push(ask);
  else await ask();
});

// Sending again does it again.
instead(IdempotencyLedger, 'once', (/** @type {any[]} */ ...asked) => asked.at(-1)());

// An event is passed on and heard without a row that says so, and nobody looks for what the queue has lost.
instead(Deliveries, 'relay', async function relayAndForget() {
  const events = await this.db.query('delete from outbox o using event_log e where e.id = o.event_id returning e.id, e.name');
  for (const { id, name: event } of events) for (const { name } of this.registry.listenersOf(event)) {
    await this.queue.add('deliver', { id, handler: name }, { jobId: `deliver-${id}-${name}` });
  }
  return 0;
});
instead(Deliveries, 'deliver', function hear(/** @type {string} */ id, /** @type {string} */ handler) {
  return this.db.as(SYSTEM, async () => {
    const [event] = await this.db.query(`select id::int8 as id, at, name, actor_id as "actorId", actor_role as "actorRole", case_id as "caseId",
      unit_id as "unitId", subject_id as "subjectId", data from event_log where id = $1`, [id]);
    await this.registry.listener(handler).run({ ...event, id: Number(event.id) });
  });
});
instead(Deliveries, 'heal', async () => undefined);
instead(LatenessService, 'sweep', async () => 0);
instead(NotificationHandlers, 'sweep', async () => undefined);

// A mail counts as sent before it goes, or it might go twice.
instead(MailSender, 'send', async function sendOnce(/** @type {{ id: string }} */ mail) {
  const letter = this.letter(mail);
  await this.db.as(SYSTEM, () => this.mails.sent(mail.id));
  if (letter) await this.post.deliver(letter);
});
