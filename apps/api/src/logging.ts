import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** Hands Nest's own log lines to the process's pino logger. */
export class PinoNestLogger implements LoggerService {
  constructor(private readonly logger: FastifyBaseLogger) {}

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
