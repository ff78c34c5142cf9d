import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Problem } from '#libs/kernel';
import { problemBody } from './http/problem-response.js';

const LONG = 'public, max-age=31536000, immutable';

/** Finds the built page from the compiled api and from its sources alike. */
function builtPage(): string | undefined {
  return ['../../../web/', '../../../dist/web/']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(`${path}index.html`));
}

/** Serves the built page; an address that is no file is a screen of the page, unless it is under /api. */
export async function servePage(instance: FastifyInstance): Promise<void> {
  const root = builtPage();
  if (root) {
    await instance.register(fastifyStatic, {
      root,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? LONG : 'no-cache');
      },
    });
  }
  instance.get('/*', (request, reply) => {
    if (root && !/^\/(api|health|assets)(\/|$|\?)/.test(request.url)) return reply.sendFile('index.html');
    const problem = new Problem('notFound');
    const body = problemBody(problem, { id: request.id, language: request.headers['accept-language'] });
    return reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(body);
  });
}
