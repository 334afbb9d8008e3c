import { HttpConnection } from './http-connection.mjs';
import { round } from './load.mjs';

/**
 * Statements an act takes, and how long the database plans and runs them, from pg_stat_statements. Alone on the server.
 * @param {import('pg').Client} owner
 * @param {number} port
 * @param {import('./load.mjs').Act} act
 * @param {number} [times]
 */
export async function statementsOf(owner, port, act, times = 12) {
  const connection = new HttpConnection(port);
  for (let turn = 0; turn < 4; turn += 1) await act(connection, turn);
  await owner.query('select pg_stat_statements_reset()');
  for (let turn = 0; turn < times; turn += 1) await act(connection, turn + 4);
  connection.close();
  const { rows: [sum] } = await owner.query(
    `select sum(calls) as calls, sum(total_exec_time) as exec, sum(total_plan_time) as plan from pg_stat_statements
     where toplevel and dbid = (select oid from pg_database where datname = current_database()) and query !~ 'pg_stat_statements'`);
  return { statements: round(Number(sum.calls) / times), execMs: round(sum.exec / times), planMs: round(sum.plan / times) };
}
