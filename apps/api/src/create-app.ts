import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { LogController } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ApiSettings, PinoNestLogger } from '#libs/kernel';
import { AppModule } from './app.module.js';
import { secureHeaders } from './http/security-headers.js';
import { refuseUnstorableText } from './http/storable-text.js';
import { servePage } from './page.js';
import { serveOpenApi } from './openapi.js';

/** JSON bodies are small, but a pasted document of a few hundred pages has to pass. */
const JSON_BODY_LIMIT = 8 * 1024 * 1024;

/** Builds the api without listening: routes under /api, the page beside them. */
export async function createApp(
  settings: ApiSettings,
  options: { connect?: boolean } = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: { level: settings.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    // One line per request is the proxy's business; ours says what went wrong, with the id the user was shown.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: JSON_BODY_LIMIT,
    trustProxy: settings.trustProxy,
    forceCloseConnections: true,
  });
  const instance = adapter.getInstance();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with({ settings, ...options }), adapter, {
    logger: new PinoNestLogger(instance.log),
    abortOnError: false,
  });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  instance.addHook('preValidation', refuseUnstorableText);
  instance.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api'))
      void reply.header('cache-control', reply.getHeader('cache-control') ?? 'no-store');
    done(null, payload);
  });
  await app.register(cookie);
  await app.register(multipart);
  // Pieces of an upload are left in the stream: whoever may upload reads them from there, however many they are.
  instance.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  await secureHeaders(app, settings);
  serveOpenApi(app);
  await servePage(instance);
  return app;
}
