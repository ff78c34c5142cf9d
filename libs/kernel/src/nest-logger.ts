import type { LoggerService } from '@nestjs/common';

/** What this needs of a pino logger; Fastify's own is one. */
export interface StructuredLogger {
  debug(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Hands Nest's own log lines to the process's pino logger. */
export class PinoNestLogger implements LoggerService {
  constructor(private readonly logger: StructuredLogger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, text(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, text(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (typeof message === 'object' && message !== null) {
      const { error, ...fields } = message as { error?: unknown };
      this.logger.error({ ...fields, error: loggable(error), context: rest.at(-1) }, 'fault');
      return;
    }
    this.logger.error({ stack: rest.length > 1 ? rest[0] : undefined, context: rest.at(-1) }, text(message));
  }
}

/**
 * What may be written down of an error. A failed statement carries its parameters, and they hold whole documents and
 * password hashes: only named members are taken, never whatever an error happens to have.
 */
export function loggable(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === 'object' ? typeof error : error;
  const { name, message, stack, cause } = error;
  const more = Object.fromEntries(
    ['code', 'constraint', 'table', 'query', 'status'].flatMap((member) => {
      const value: unknown = Reflect.get(error, member);
      return typeof value === 'string' || typeof value === 'number' ? [[member, value]] : [];
    }),
  );
  return { name, message, stack, ...more, ...(cause && depth < 3 ? { cause: loggable(cause, depth + 1) } : {}) };
}

const text = (message: unknown): string =>
  message instanceof Error ? (message.stack ?? message.message) : String(message);
