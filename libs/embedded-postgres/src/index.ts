export { findEmbeddedPostgres, startEmbeddedPostgres, stopAbandonedPostgres } from './embedded-postgres.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions, EmbeddedPostgresUrls } from './embedded-postgres.js';
