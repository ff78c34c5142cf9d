import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  HttpCode,
  Injectable,
  type NestInterceptor,
  Param,
  type PipeTransform,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import { problemSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';

const ETAG = 'duban:etag';
const KNOWN = 'duban:known';

interface AnswerOptions {
  status?: number;
  /** Sends the body's `version` as the entity tag. */
  etag?: boolean;
  /** The status where the body says `known`: it was here before. */
  knownStatus?: number;
  description?: string;
}

/** Declares what a handler answers with. */
export const Answers = (schema: z.ZodType, options: AnswerOptions = {}) =>
  applyDecorators(
    HttpCode(options.status ?? 200),
    SetMetadata(ETAG, options.etag ?? false),
    SetMetadata(KNOWN, options.knownStatus),
    ApiResponse({ status: options.status ?? 200, description: options.description ?? '', standardSchema: schema }),
    ApiResponse({
      status: 'default',
      description: 'RFC 9457 problem with a stable code',
      standardSchema: problemSchema,
    }),
  );

/** Declares a handler that answers 204 with no body. */
export const AnswersNothing = () =>
  applyDecorators(
    HttpCode(204),
    ApiResponse({ status: 204, description: '' }),
    ApiResponse({
      status: 'default',
      description: 'RFC 9457 problem with a stable code',
      standardSchema: problemSchema,
    }),
  );

/** Declares a handler that answers with a file. */
export const AnswersFile = (mediaType: string) =>
  applyDecorators(
    ApiResponse({
      status: 200,
      description: '',
      content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } },
    }),
    ApiResponse({
      status: 'default',
      description: 'RFC 9457 problem with a stable code',
      standardSchema: problemSchema,
    }),
  );

/** Sends what an answer says of itself in head and status, where the handler says so. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const etag = this.reflector.get<boolean | undefined>(ETAG, context.getHandler());
    const known = this.reflector.get<number | undefined>(KNOWN, context.getHandler());
    if (!etag && known === undefined) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body) => {
        if (typeof body !== 'object' || body === null) return body;
        if (etag && 'version' in body) void reply.header('etag', `"${String(body.version)}"`);
        if (known !== undefined && 'known' in body && body.known === true) void reply.status(known);
        return body;
      }),
    );
  }
}

const uuid = z.uuid();

/** An id that is no id names nothing: 404, as for one that does not exist. */
class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!uuid.safeParse(value).success) throw new Problem('notFound');
    return value.toLowerCase();
  }
}

/** A path parameter that is an id; anything else is `notFound`. */
export const Id = (name: string) => Param(name, new IdPipe());
