import { replay } from './replay.mjs';

/**
 * @typedef {import('./what-stands.mjs').WhatStands} WhatStands
 * @typedef {import('./ledger.mjs').Ledger} Ledger
 * @typedef {{ name: string, looked: number, faults: string[] }} Finding `looked`: how many things were looked at
 */

/** @param {string} name @param {number} looked @param {string[]} faults @returns {Finding} */
const finding = (name, looked, faults) => ({ name, looked, faults });

/** @template T @param {readonly T[]} items @param {(item: T) => string} keyOf */
function grouped(items, keyOf) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Every text that was acknowledged stands once in the product. @param {Ledger} ledger @param {WhatStands} now */
export function acknowledgedOnce(ledger, { texts }) {
  const deeds = ledger.deeds.filter(({ marker, fate }) => marker && fate === 'acknowledged');
  return finding('every acknowledged thing exists once', deeds.length, deeds.flatMap(({ event, marker }) => {
    const times = texts.get(marker ?? '') ?? 0;
    return times === 1 ? [] : [`${event} ${marker}: ${times} times`];
  }));
}

/** @param {Ledger} ledger @param {WhatStands} now */
export function unacknowledgedAtMostOnce(ledger, { texts, cases }) {
  const deeds = ledger.deeds.filter(({ marker, fate }) => marker && fate !== 'acknowledged');
  const numbers = [...grouped(cases, ({ number }) => number)].filter(([, group]) => group.length > 1);
  return finding('nothing unacknowledged exists twice', deeds.length, [
    ...deeds.flatMap(({ event, marker }) => ((texts.get(marker ?? '') ?? 0) > 1 ? [`${event} ${marker}: twice`] : [])),
    ...numbers.map(([number, group]) => `${number} is the number of ${group.length} cases`),
  ]);
}

/** For each person, case and event: as many rows as acknowledgements; one more at most for each attempt whose fate is unknown. @param {Ledger} ledger @param {WhatStands} now */
export function oneAuditRowEach(ledger, { events }) {
  const rows = grouped(events, ({ caseId, actorId, name }) => `${name} by ${actorId} in ${caseId}`);
  const deeds = grouped(ledger.deeds.filter(({ caseId }) => caseId), ({ caseId, actorId, event }) => `${event} by ${actorId} in ${caseId}`);
  const acknowledged = ledger.count('acknowledged');
  return finding('one audit row for each acknowledged read or change', acknowledged, [...deeds].flatMap(([key, group]) => {
    const sure = group.filter(({ fate }) => fate === 'acknowledged').length;
    const reads = key.startsWith('case.read');
    const unsure = group.reduce((sum, { fate, attempts }) => sum + (reads ? attempts - (fate === 'acknowledged' ? 1 : 0) : fate === 'unknown' ? 1 : 0), 0);
    const found = rows.get(key)?.length ?? 0;
    return found >= sure && found <= sure + unsure ? [] : [`${key}: ${found} rows for ${sure} acknowledged and ${unsure} unknown`];
  }));
}

/** @param {WhatStands} now @param {any} lifecycle @param {Ledger} ledger */
export function eventsReplayToRows({ cases, events }, lifecycle, ledger) {
  const told = grouped(events.filter(({ caseId }) => caseId), ({ caseId }) => String(caseId));
  return finding("every case's events replay to its row", cases.length, cases.flatMap((row) => {
    const again = replay(told.get(row.id) ?? [], lifecycle);
    const faults = [...again.faults];
    for (const key of /** @type {const} */ (['state', 'repId', 'outcome', 'waitingFor', 'answered', 'closed'])) {
      if (row[key] !== again[key]) faults.push(`${key} is ${row[key]}, the events say ${again[key]}`);
    }
    const first = ledger.submitted.get(row.id)?.version;
    if (first && row.version !== first + again.versions) faults.push(`version ${row.version}, the events say ${first + again.versions}`);
    return faults.map((fault) => `${row.number}: ${fault}`);
  }));
}

/** @param {WhatStands} now @param {Date} until */
export function dueFollowUpsOnce({ followUps, events, notices }, until) {
  const fell = grouped(events.filter(({ name }) => name === 'follow-up.fell-due'), ({ subjectId }) => String(subjectId));
  const told = grouped(notices.filter(({ kind }) => kind === 'follow-up-due'), ({ cause }) => cause);
  const due = followUps.filter(({ dueAt, state }) => dueAt <= until && state !== 'skipped' && state !== 'done');
  return finding('every due follow-up took effect once', due.length, due.flatMap(({ id, state, owner }) => {
    const times = fell.get(id) ?? [];
    if (state === 'planned' || times.length !== 1) return [`${id} is ${state} and fell due ${times.length} times`];
    const heard = told.get(`event:${times[0].id}`)?.length ?? 0;
    return owner === 'rep' && heard !== 1 ? [`${id}: the rep was told ${heard} times`] : [];
  }));
}

/** What a submitted case gets by itself: each step of its plans. @param {WhatStands} now @param {string[]} steps */
export function plansWereMade({ cases, followUps }, steps) {
  const planned = grouped(followUps.filter(({ plan }) => plan), ({ caseId, step }) => `${caseId} ${step}`);
  const asked = cases.filter(({ state }) => state !== 'withdrawn');
  return finding('every case has each planned follow-up once', asked.length * steps.length, asked.flatMap(({ id, number }) => steps.flatMap((step) => {
    const times = planned.get(`${id} ${step}`)?.length ?? 0;
    return times === 1 ? [] : [`${number}: ${step} ${times} times`];
  })));
}

/** Events that the member is told of, when somebody else did it. */
const TELLS_MEMBER = { 'case.claimed': 'rep-has-your-case', 'case.resolved': 'case-resolved', 'case.closed': 'case-closed', 'case.submitted': 'request-received' };

/** @param {WhatStands} now */
export function listenersHeardOnce({ cases, events, notices }) {
  const memberOf = new Map(cases.map(({ id, memberId }) => [id, memberId]));
  const told = grouped(notices, ({ accountId, kind, cause }) => `${accountId} ${kind} ${cause}`);
  const telling = events.filter(({ name, actorId, caseId, data }) => (name in TELLS_MEMBER || (name === 'case.message-sent' && data.side === 'rep'))
    && memberOf.get(String(caseId)) !== actorId);
  return finding('every event was heard by its listeners once', telling.length, telling.flatMap(({ id, name, caseId }) => {
    const kind = TELLS_MEMBER[/** @type {keyof typeof TELLS_MEMBER} */ (name)] ?? 'message-from-rep';
    const times = told.get(`${memberOf.get(String(caseId))} ${kind} event:${id}`)?.length ?? 0;
    return times === 1 ? [] : [`${name} ${id}: the member was told ${times} times`];
  }));
}

/** One mail for each row of the ledger, known by its Message-ID; none without a row. @param {WhatStands} now */
export function mailsOnce({ mails, received }) {
  const arrived = grouped(received, ({ messageId }) => messageId);
  const rows = new Set(mails.map(({ messageId }) => messageId));
  return finding('every mail arrived once (known by its Message-ID)', mails.length, [
    ...mails.flatMap(({ messageId, state }) => {
      if (state !== 'sent') return [`${messageId} is ${state}`];
      return arrived.has(messageId) ? [] : [`${messageId} never arrived`];
    }),
    ...[...arrived.keys()].filter((id) => !rows.has(id)).map((id) => `${id} is of no mail that was to be sent`),
  ]);
}

/**
 * No protocol lets a mail server and a ledger write at once: a worker killed between them leaves a mail of unknown fate, which goes again with the
 * same Message-ID, so that a receiver knows it as one. Every second copy must have such a death between it and the first.
 * @param {WhatStands} now @param {readonly number[]} deaths when a worker was killed
 */
export function copiesAreExplained({ received }, deaths) {
  const arrived = grouped(received, ({ messageId }) => messageId);
  return finding('a mail was only handed over again after its worker was killed', received.length, [...arrived].flatMap(([messageId, copies]) => {
    const times = copies.map(({ receivedAt }) => receivedAt.getTime()).sort((a, b) => a - b);
    return times.slice(1).flatMap((time, n) => (deaths.some((death) => death >= times[n] - 50 && death <= time) ? [] : [`${messageId} without any`]));
  }));
}

/** @param {WhatStands} now */
export function countersAgree({ cases, followUps, counts, wrongCounts }) {
  const open = grouped(followUps.filter(({ owner, state }) => owner === 'rep' && !['done', 'skipped'].includes(state)), ({ caseId }) => caseId);
  const faults = cases.flatMap(({ id, number, nextFollowUpAt }) => {
    const next = Math.min(...(open.get(id) ?? []).map(({ dueAt }) => dueAt.getTime()));
    const kept = nextFollowUpAt ? new Date(nextFollowUpAt).getTime() : Infinity;
    return kept === next ? [] : [`${number}: next follow-up ${new Date(kept)}, should be ${new Date(next)}`];
  });
  for (const { unitId, counted, found } of wrongCounts) faults.push(`unit ${unitId} counts ${counted} ended cases, there are ${found}`);
  const OPEN = ['submitted', 'assigned', 'in-progress', 'waiting'];
  for (const [repId, views] of counts) {
    const mine = cases.filter((it) => it.repId === repId && OPEN.includes(it.state)).length;
    if (views?.mine !== mine) faults.push(`the rep's queue says ${views?.mine} own cases, there are ${mine}`);
  }
  return finding('counters equal a recount', cases.length + counts.size, faults);
}

/** @param {WhatStands} now @param {number} nowMs */
export function noJobIsStuck({ jobs, owed }, nowMs) {
  const stuck = jobs.filter(({ state, dueMs }) => state === 'failed' || state === 'completed' || (state === 'delayed' && dueMs < nowMs - 30_000));
  return finding('no job is stuck and nothing is owed', jobs.length, [...owed, ...stuck.map(({ name, id, state }) => `${name} ${id} is ${state}`)]);
}
