import { withClient } from '../../../apps/local/src/database.mjs';
import { planted } from './planted.mjs';
import { Visitor } from './visitor.mjs';

/** @typedef {import('../running-product.mjs').RunningProduct} RunningProduct */
/** @typedef {Awaited<ReturnType<typeof import('./api-run.mjs').apiRun>>} Cast */

const { text, personnummer, names, email, phone, passwords } = planted;

/** Everything that is refused, and what was sent with it. Answers how each ended. */
export async function refusals(/** @type {RunningProduct} */ product, /** @type {Cast} */ { member, rep, lead, main }, /** @type {import('./visitor.mjs').Traces} */ traces) {
  const nobody = new Visitor('nobody', product.url, traces);
  const statuses = [];
  for (const [who, method, path, body, headers] of /** @type {[Visitor, string, string, unknown, Record<string, string>?][]} */ ([
    [nobody, 'POST', '/sign-in/password', { email: email.rep, password: passwords.wrong }],
    [nobody, 'POST', '/sign-in/password', { email: personnummer.centuryHyphen, password: passwords.wrong }],
    [nobody, 'POST', '/me/sign-in-links', { email: personnummer.hyphen }],
    [nobody, 'POST', '/me/sign-in-links', { email: email.unknown }],
    [nobody, 'POST', '/invitations/open', { token: personnummer.long }],
    [nobody, 'GET', '/me', undefined, { cookie: `session=${passwords.wrong.replaceAll(/[^ -~]/g, 'a')}` }],
    [member, 'POST', `/me/cases/${main}/messages`, `{"text":"${text.fromMember}`],
    [member, 'POST', `/me/cases/${main}/messages`, `text=${text.fromMember}`, { 'content-type': 'application/x-www-form-urlencoded' }],
    [member, 'POST', `/me/cases/${main}/messages`, { text: text.fromMember.repeat(300) }],
    [member, 'POST', `/me/cases/${main}/messages`, { text: `${text.fromMember}\0` }],
    [member, 'POST', `/me/cases/${main}/messages`, { text: text.fromMember.repeat(30_000) }],
    [member, 'POST', `/me/cases/${main}/messages`, { [names.manager]: text.description, text: [personnummer.plus] }],
    [member, 'PATCH', '/me', { phone: phone.member }, { 'if-match': '"9999"' }],
    [rep, 'PUT', `/cases/${main}/promises/conduct/criteria/C01`, { answer: text.evidence, evidenceText: { at: text.evidence } }],
    [rep, 'POST', `/cases/${main}/follow-ups`, { text: text.followUp, dueAt: names.manager }],
    [lead, 'POST', '/units/3/mandates', { name: names.invited, email: 'x', role: text.note, from: personnummer.hyphen, to: '' }],
  ])) statuses.push((await who.ask(method, path, body, headers)).status);
  return [...statuses, ...await oddAddresses(product)];
}

/** Somebody else's links, with words in every place of the request: what nobody here asked for must not be written down either. */
async function oddAddresses(/** @type {RunningProduct} */ product) {
  const statuses = [];
  for (const path of [`/api/cases/${personnummer.long}`, `/api/${encodeURIComponent(names.member)}`, `/${encodeURIComponent(email.member)}?q=${personnummer.hyphen}`,
    `/api/cases?q=${encodeURIComponent(names.manager)}`, `/api/session?${personnummer.hyphen}`, '/%E0%A4%A', `/api/me/cases/${encodeURIComponent(phone.plain)}/draft`]) {
    const headers = { 'user-agent': names.manager.normalize('NFD').replaceAll(/[^ -~]/g, ''), referer: `${product.url}/${personnummer.plus}`, 'x-forwarded-for': personnummer.long };
    statuses.push((await fetch(`${product.url}${path}`, { headers, redirect: 'manual' })).status);
  }
  return statuses;
}

/** As a database in trouble says it: quoting what it could not keep, over several lines. */
const QUOTING = (/** @type {string} */ what) => `raise exception using errcode = '23514', message = 'cannot keep' || E'\\n    at ' || ${what},
  detail = 'Key (name)=(' || ${what} || ') already exists.', hint = ${what}`;

/** Breaks tables so that api and worker fail with errors that quote what was written; answers the api's statuses. */
export async function brokenDatabase(/** @type {RunningProduct} */ product, /** @type {Cast} */ { member, rep, lead, main }, /** @type {import('./people.mjs').SmallUnion} */ { office, section }) {
  const tables = ['accounts', 'managers', 'materials', 'mails', 'notices'];
  await withClient(product.ownerUrl, async (db) => {
    for (const table of tables) {
      const what = table === 'mails' || table === 'notices' ? '(select a.email || a.name from accounts a where a.id = new.account_id)' : 'to_jsonb(new)::text';
      await db.query(`create function public.canary_break_${table}() returns trigger language plpgsql security definer as $f$ begin
        perform set_config('app.audience', 'system', true); ${QUOTING(what)}; end $f$;
        create trigger canary_break before insert or update on ${table} for each row execute function public.canary_break_${table}()`);
    }
  });
  const { version } = await member.do('GET', '/me');
  const statuses = [
    await member.ask('PATCH', '/me', { phone: phone.member.replaceAll('-', ' ') }, { 'if-match': `"${version}"` }),
    await rep.ask('POST', `/workplaces/${office}/managers`, { roleTitle: 'Chef', name: names.registered }),
    await rep.ask('POST', `/workplaces/${office}/materials`, { kind: 'guide', audience: 'both', title: names.manager, language: 'sv', status: 'exists' }),
    await lead.ask('POST', `/units/${section}/mandates`, { name: names.excluded, email: email.unknown, role: 'rep', from: '2030-01-01', to: '2030-12-31' }),
  ].map(({ status }) => status);
  await rep.do('POST', `/cases/${main}/messages`, { text: text.fromRep }); // makes the worker write a notice and a mail, which it cannot
  await untilWorkerFails(product);
  await withClient(product.ownerUrl, async (db) => {
    for (const table of tables) await db.query(`drop function public.canary_break_${table} cascade`);
  });
  return statuses;
}

async function untilWorkerFails(/** @type {RunningProduct} */ product) {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (product.workers.some((worker) => /failed/.test(worker.log()))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the worker did not fail, so nothing was shown');
}

/** The database goes away in the middle, and comes back. Answers the statuses meanwhile. */
export async function awayDatabase(/** @type {RunningProduct} */ product, /** @type {Cast} */ { member, rep, main }) {
  await product.postgres.kill();
  const statuses = [
    await member.ask('POST', `/me/cases/${main}/messages`, { text: text.fromMember }), await rep.ask('POST', `/cases/${main}/notes`, { text: text.note }),
    await member.ask('POST', '/me/sign-in-links', { email: email.member }),
  ].map(({ status }) => status);
  await product.postgres.start();
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if ((await rep.ask('GET', '/session')).status === 200) return statuses;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the product did not come back after its database');
}

/** The mail server is out of order while a link is asked for; later it is sent. */
export async function mailDown(/** @type {RunningProduct} */ product, /** @type {import('./visitor.mjs').Traces} */ traces) {
  product.mailbox.refuse(true);
  await new Visitor('somebody', product.url, traces).do('POST', '/me/sign-in-links', { email: email.caller });
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const failing = await withClient(product.ownerUrl, async (db) => (await db.query("select 1 from mails where last_error is not null and state = 'queued'")).rowCount);
    if (failing) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  product.mailbox.refuse(false);
}
