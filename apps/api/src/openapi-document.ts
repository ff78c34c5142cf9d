import 'reflect-metadata';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ApiSettings } from '#libs/kernel';
import { createApp } from './create-app.js';
import { describe } from './openapi.js';

/** The document without a database or a listening socket: what the page's client is generated from. */
export async function createOpenApiDocument(): Promise<OpenAPIObject> {
  const settings: ApiSettings = {
    environment: 'test',
    logLevel: 'silent',
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    databasePoolSize: 1,
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://localhost',
    trustProxy: false,
    uploadLimitBytes: 1,
    evidenceLimitBytes: 1,
    files: { directory: '/nonexistent', s3: null, clamdUrl: null },
    accessTokenSecret: 'only-to-describe-the-routes-'.repeat(2),
    refreshTokenSecret: 'never-signs-anything-'.repeat(2),
  };
  const app = await createApp(settings, { connect: false });
  return describe(app);
}
