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
      this.logger.error({ ...fields, err: error, context: rest.at(-1) }, 'fault');
      return;
    }
    this.logger.error({ stack: rest.length > 1 ? rest[0] : undefined, context: rest.at(-1) }, text(message));
  }
}

const text = (message: unknown): string =>
  message instanceof Error ? (message.stack ?? message.message) : String(message);
