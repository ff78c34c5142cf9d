import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ApiSettings } from '#libs/kernel';
import supertest from 'supertest';
import { createApp } from '../../apps/api/src/create-app.js';

/** A running api of its own process-like state; close it before the database is dropped. */
export interface TestApi {
  app: NestFastifyApplication;
  /** Requests against it, without cookies of their own. */
  http: ReturnType<typeof supertest>;
  settings: ApiSettings;
  close(): Promise<void>;
}

/** Starts the api on a test database, listening nowhere. */
export async function startApi(databaseUrl: string, more: Partial<ApiSettings> = {}): Promise<TestApi> {
  const directory = await mkdtemp(join(tmpdir(), 'duban-files-'));
  const settings: ApiSettings = {
    environment: 'test',
    logLevel: 'silent',
    databaseUrl,
    databasePoolSize: 10,
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://duban.test',
    trustProxy: false,
    uploadLimitBytes: 20 * 1024 * 1024,
    evidenceLimitBytes: 2 * 1024 ** 3,
    files: { directory, s3: null, clamdUrl: null },
    accessTokenSecret: 'access-token-secret-of-the-tests-0123456789',
    refreshTokenSecret: 'refresh-token-secret-of-the-tests-9876543210',
    ...more,
  };
  const app = await createApp(settings);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const close = async () => {
    await app.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { app, http: keyed(supertest(app.getHttpServer())), settings, close };
}

/** Each POST comes with a key of its own, as from the page: so each route is tried with one. */
function keyed(http: TestApi['http']): TestApi['http'] {
  const post = http.post.bind(http);
  return Object.assign(http, { post: (url: string) => post(url).set('idempotency-key', randomUUID()) });
}
