import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemBody, toProblem } from './problem-response.js';

/** Answers every refusal as RFC 9457; a fault is logged with its cause and told without it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const problem = toProblem(thrown);
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const retryAfter = problem.extension['retryAfter'];
    // That all places are taken for a moment is no fault.
    if (problem.status >= 500 && retryAfter === undefined)
      this.logger.error({ requestId: request.id, error: problem.cause ?? problem }, problem.code);
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(problemBody(problem, { id: request.id, language: request.headers['accept-language'] }));
  }
}
