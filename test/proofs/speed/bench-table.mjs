const pad = (/** @type {unknown} */ value, /** @type {number} */ width) => String(value).padStart(width);
const mark = (/** @type {boolean} */ holds) => (holds ? '✓' : '✗');
const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;

/** What was measured, for people. A goal that is not reached says so. */
export function tell(/** @type {any} */ all) {
  const lines = ['', `${all.machine.processors} × ${all.machine.model}, load ${all.machine.loadBefore.map(round).join(' ')} before, ${all.loadAfter.map(round).join(' ')} after`];
  for (const size of all.sizes) {
    lines.push('', `${size.cases} cases                            statements  db ms  |  connections: answers/s  p50  p95  p99 ms  (processor ms each)`);
    for (const { name, statements, execMs, planMs, at } of Object.values(size.figures)) {
      Object.entries(at).forEach(([connections, m], i) => lines.push(
        `${(i ? '' : name).padEnd(42)}${i ? pad('', 17) : `${pad(statements, 10)}${pad(round(execMs + planMs), 7)}`}  |  ${pad(connections, 3)}: ${pad(m.rate, 9)} ${pad(m.p50, 8)} ${pad(m.p95, 8)} ${pad(m.p99, 8)}  (${m.cpuMs})${
          m.bare ? `   bare ${m.bare.rate}/s (${m.bare.cpuMs}): ${round(m.rate / m.bare.rate)} of it` : ''}${m.tpcB ? `   TPC-B ${m.tpcB}/s: ${round(m.rate / m.tpcB)} of it` : ''}${m.inSql ? `, its SQL alone ${m.inSql}/s: ${round(m.inSql / m.tpcB)}, what of it writes ${m.writes}/s: ${round(m.writes / m.tpcB)}, case, event and job alone ${m.bareWrites}/s: ${round(m.bareWrites / m.tpcB)}` : ''}`));
    }
    const { rowSecurity: security } = size;
    lines.push(`row security: the queue page's statements ${security.with} ms with, ${security.without} without: ${Math.round(security.cost * 100)} %; pages ${security.ofPage.with}/s with, ${security.ofPage.without}/s without: ${Math.round(security.ofPage.cost * 100)} %`);
    const { able, offered, goodput, statuses, withoutRetryAfter, megabytes } = size.overload;
    lines.push(`three times too much: ${offered}/s offered, ${able}/s possible, ${Math.round(goodput * 100)} % of that done, answers ${JSON.stringify(statuses)}, 503 without Retry-After ${withoutRetryAfter}, ${megabytes} MB`);
  }
  if (all.besideEachOther) lines.push('', `queue page at 20 a second, sizes in turns: ${all.besideEachOther.map((/** @type {any} */ one) => `${one.cases}: p50 ${one.p50}, p95 ${one.p95} ms`).join(' · ')}`);
  lines.push(`at rest, a minute after ${all.idle.afterLoad.together} MB under load: api ${all.idle.api} MB, worker ${all.idle.worker} MB, PostgreSQL ${all.idle.postgres ?? '?'} MB: ${all.idle.together} MB`, '');
  for (const [goal, holds, value] of goals(all)) lines.push(`${mark(holds)} ${goal}: ${value}`);
  return `${lines.join('\n')}\n`;
}

/** @returns {[goal: string, holds: boolean, value: string | number][]} */
function goals(/** @type {any} */ all) {
  const out = /** @type {[string, boolean, string | number][]} */ ([]);
  const largest = all.sizes.at(-1);
  const queue = largest.figures.queue?.at[8] ?? Object.values(largest.figures.queue?.at ?? {})[0];
  if (queue?.bare) out.push(['queue page ≥ 0.5 of the bare server', queue.rate / queue.bare.rate >= 0.5, round(queue.rate / queue.bare.rate)]);
  const made = largest.figures.intake?.at[8];
  if (made?.inSql) {
    out.push(['a request taken in, its SQL alone ≥ 0.8 × TPC-B', made.inSql / made.tpcB >= 0.8, round(made.inSql / made.tpcB)]);
    out.push(['case, event (the audit row) and job ≥ 0.8 × TPC-B in SQL', made.bareWrites / made.tpcB >= 0.8, round(made.bareWrites / made.tpcB)]);
    out.push(['what of it writes ≥ 0.8 × TPC-B', made.writes / made.tpcB >= 0.8, round(made.writes / made.tpcB)]);
  }
  if (made?.tpcB) out.push(['a request taken in, over HTTP ≥ 0.8 × TPC-B', made.rate / made.tpcB >= 0.8, round(made.rate / made.tpcB)]);
  const [before, last] = all.besideEachOther?.slice(-2) ?? [];
  if (last) out.push([`p95 of ${last.cases} / ${before.cases} ≤ 1.3`, last.p95 / before.p95 <= 1.3, round(last.p95 / before.p95)]);
  const { cost, ofPage } = largest.rowSecurity;
  out.push(['row security ≤ 15 % of a queue page', ofPage.cost <= 0.15, `${Math.round(ofPage.cost * 100)} %`], ['row security ≤ 15 % of its statements alone', cost <= 0.15, `${Math.round(cost * 100)} %`]);
  out.push(['idle ≤ 500 MB', all.idle.together <= 500, `${all.idle.together} MB`]);
  const { goodput, statuses, withoutRetryAfter, megabytes } = largest.overload;
  const others = Object.keys(statuses).filter((status) => !['200', '503'].includes(status));
  out.push(['three times too much: ≥ 80 % done, the rest 503 with Retry-After, < 512 MB', goodput >= 0.8 && !others.length && !withoutRetryAfter && megabytes < 512, `${Math.round(goodput * 100)} %, ${megabytes} MB`]);
  return out;
}
