import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ApiSettings } from '#libs/kernel';

/** What a browser is told about an answer of the API, which is nothing to show, run or frame. */
const ANSWER_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/**
 * Sends the security headers: helmet's with the page and the documentation, five fixed ones with answers. (Helmet works
 * its policy out anew for every request; with thirteen headers that was a twentieth of what an item costs.)
 */
export async function secureHeaders(app: NestFastifyApplication, settings: ApiSettings): Promise<void> {
  await app.register(helmet, {
    global: false,
    contentSecurityPolicy: { directives: contentSecurityPolicy(settings) },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (isAnswer(request.url)) void reply.headers(ANSWER_HEADERS);
      else void reply.helmet();
      done();
    });
}

const isAnswer = (url: string): boolean => url.startsWith('/api/') && !url.startsWith('/api/docs');

/** Everything from our own origin; Ant Design writes its styles into the page. */
const contentSecurityPolicy = (settings: ApiSettings) => ({
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  fontSrc: ["'self'", 'data:'],
  frameAncestors: ["'none'"],
  // Only where the page is served by https: on a plain http installation it would break every request.
  upgradeInsecureRequests: settings.publicUrl.startsWith('https:') ? [] : null,
});
