// The least that could serve a queue page: node:http, pg, and the product's own SQL with its plans kept. No framework, no checks.
import fs from 'node:fs';
import http from 'node:http';
import pg from 'pg';

const { url, pages, today } = JSON.parse(fs.readFileSync(process.argv[2] ?? '', 'utf8'));
const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c plan_cache_mode=force_generic_plan' });
/** @type {Map<string, string>} */
const names = new Map();
const nameOf = (/** @type {string} */ text) => {
  if (!names.has(text)) names.set(text, `b${names.size}`);
  return names.get(text);
};
const prepared = pages.map((/** @type {any} */ page) => ({
  ...page,
  statements: [{ text: 'select * from session_actor($1, $2)', values: [Buffer.from(page.tokenHash, 'hex'), today] }, ...page.statements]
    .map(({ text, values }) => ({ name: nameOf(text), text, values })),
}));

const server = http.createServer(async (request, reply) => {
  try {
    const page = prepared[Number(new URL(request.url ?? '', 'http://localhost').searchParams.get('page')) % prepared.length];
    const client = await pool.connect();
    const answer = [];
    await client.query(page.begin);
    for (const statement of page.statements) answer.push((await client.query(statement)).rows);
    await client.query('commit');
    client.release();
    const body = JSON.stringify({ items: answer[1], rest: answer.slice(2) });
    reply.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body);
  } catch (error) {
    reply.writeHead(500, { 'content-length': 0 }).end();
    console.error(error);
  }
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('bare ready'));
