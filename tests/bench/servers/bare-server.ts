/**
 * What ours is compared with: Fastify and pg, the same token verified, the same rows read and written by prepared
 * statements, and nothing else: no check whether the session still stands, no validation, no lifecycle, no problems.
 */
import { createSecretKey } from 'node:crypto';
import Fastify, { type FastifyReply } from 'fastify';
import jwt from 'jsonwebtoken';
import pg from 'pg';
import { close, submit } from './bare-acts.js';
import { approve } from './bare-approve.js';
import { ITEM, LIST, UNIT_OF_USER } from './bare-reads.sql.js';
import { sign } from './bare-sign.js';

const { DATABASE_URL, PORT, POOL_SIZE, ACCESS_TOKEN_SECRET = '' } = process.env;

pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
const secret = createSecretKey(Buffer.from(ACCESS_TOKEN_SECRET, 'utf8'));
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE) });
const { rows: memberships } = await pool.query<{ userId: string; unitId: string }>(UNIT_OF_USER);
const unitOfUser = new Map(memberships.map(({ userId, unitId }) => [userId, unitId]));

function asker(authorization: string | undefined): { userId: string; unitId: string } {
  const claims = jwt.verify((authorization ?? '').slice('Bearer '.length), secret, {
    algorithms: ['HS256'],
  });
  const userId = String(claims.sub);
  return { userId, unitId: unitOfUser.get(userId) ?? '' };
}

const versionOf = (ifMatch: string | undefined): number => Number(/^"(\d+)"$/.exec(ifMatch ?? '')?.[1]);

const answer = (reply: FastifyReply, done: { version: number } | null): FastifyReply =>
  done ? reply.header('etag', `"${done.version}"`).send(done) : reply.status(409).send({ code: 'conflict' });

const app = Fastify({ logger: false, forceCloseConnections: true });

app.get('/ready', () => ({ status: 'ok' }));

app.get<{ Querystring: { status: string } }>('/api/work-items', async ({ headers, query }) => {
  const { unitId } = asker(headers.authorization);
  const { rows } = await pool.query<{ dueOn: string; id: string }>({
    name: 'list',
    text: LIST,
    values: [unitId, query.status, 26],
  });
  const items = rows.slice(0, 25);
  const last = items.at(-1);
  const next = rows.length > 25 && last ? { sort: 'due', item: last.id, due: last.dueOn ?? 'infinity' } : null;
  return { items, next: next && Buffer.from(JSON.stringify(next)).toString('base64url') };
});

app.get<{ Params: { id: string } }>('/api/work-items/:id', async ({ headers, params }, reply) => {
  const { unitId } = asker(headers.authorization);
  const { rows } = await pool.query<{ version: number }>({ name: 'item', text: ITEM, values: [params.id, unitId] });
  if (!rows[0]) return reply.status(404).send({ code: 'notFound' });
  return reply.header('etag', `"${rows[0].version}"`).send(rows[0]);
});

app.post<{ Params: { id: string } }>('/api/dispatches/:id/sign', async ({ headers, params }, reply) => {
  const version = versionOf(headers['if-match']);
  return answer(reply, await sign(pool, { ...asker(headers.authorization), dispatchId: params.id, version }));
});

app.post<{ Params: { id: string }; Body: { statement: string } }>(
  '/api/work-items/:id/submit',
  async ({ headers, params, body }, reply) => {
    const act = { ...asker(headers.authorization), itemId: params.id, version: versionOf(headers['if-match']) };
    return answer(reply, await submit(pool, act, body.statement));
  },
);

app.post<{ Params: { id: string }; Body: { opinion: string } }>(
  '/api/work-items/:id/close',
  async ({ headers, params, body }, reply) => {
    const act = { ...asker(headers.authorization), itemId: params.id, version: versionOf(headers['if-match']) };
    return answer(reply, await close(pool, act, body.opinion));
  },
);

app.post<{ Params: { caseId: string; taskId: string }; Body: { reason: string } }>(
  '/api/approvals/cases/:caseId/tasks/:taskId/approve',
  async ({ headers, params, body }, reply) => {
    const of = { ...asker(headers.authorization), ...params, version: versionOf(headers['if-match']) };
    return answer(reply, await approve(pool, of, body.reason));
  },
);

const end = () => void app.close().then(() => process.exit(0));
process.once('SIGTERM', end);
process.once('disconnect', end);
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
