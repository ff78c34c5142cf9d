import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import canonicalize from 'canonicalize';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable, of } from 'rxjs';
import type { DataSource } from 'typeorm';
import {
  type Answer,
  AnsweredMeanwhile,
  answerTo,
  framed,
  inTransaction,
  keepAnswer,
  type KeyedRequest,
  takeKey,
  type TransactionFrame,
} from '#libs/database';
import { Problem } from '#libs/kernel';
import type { ActorRequest } from './access-declaration.js';

const TAKES_NO_KEY = 'duban:takes-no-key';

/** For routes that answer in headers and may be asked again anyway: uploads. */
export const TakesNoKey = () => SetMetadata(TAKES_NO_KEY, true);

/** A request on which the guard has put what its Idempotency-Key means. */
type RepeatableRequest = ActorRequest & { keyed?: { request: KeyedRequest; answer: Answer | undefined } };

/**
 * POST with an Idempotency-Key. One that was answered gets that answer again, whatever has changed since, before access
 * and version are looked at. Files are excepted: the same document or sheet handed in again changes nothing.
 */
@Injectable()
export class RepeatedRequests {
  /** What runs here now: those that come meanwhile wait for it without holding a connection. Elsewhere the row makes them. */
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reflector: Reflector,
  ) {}

  /**
   * Whether the request was answered before; the interceptor repeats the answer then. Problems: `malformedRequest` for a
   * key that is none, `idempotencyKeyReused`.
   */
  async isRepeated(context: ExecutionContext, userId: string): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RepeatableRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined || request.isMultipart()) return false;
    if (this.reflector.get<boolean | undefined>(TAKES_NO_KEY, context.getClass())) return false;
    const keyed = { userId, key: keyOf(key), fingerprint: fingerprintOf(request) };
    const name = `${userId} ${keyed.key}`;
    for (let other = this.running.get(name); other; other = this.running.get(name)) await other;
    this.run(name, context.switchToHttp().getResponse<FastifyReply>());
    const answer = await answerTo(this.dataSource.manager, keyed);
    request.keyed = { request: keyed, answer };
    return answer !== undefined;
  }

  private run(name: string, reply: FastifyReply): void {
    if (reply.raw.destroyed) return; // the line was cut before this point, and nothing would tell its end
    const ended = new Promise<void>((resolve) => reply.raw.once('close', resolve));
    this.running.set(
      name,
      ended.then(() => void this.running.delete(name)),
    );
  }
}

/** Keeps the answer of a keyed request in the transaction of its command, or gives the kept one again. */
@Injectable()
export class RepeatInterceptor implements NestInterceptor {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { keyed } = context.switchToHttp().getRequest<RepeatableRequest>();
    if (!keyed) return next.handle();
    return keyed.answer ? of(keyed.answer.body) : from(once(this.dataSource, keyed.request, next));
  }
}

async function once(dataSource: DataSource, request: KeyedRequest, next: CallHandler<unknown>): Promise<unknown> {
  let kept: Answer | undefined;
  const frame: TransactionFrame = {
    begin: (tx) => takeKey(tx, request),
    end: (tx, body) => {
      kept = { body };
      return keepAnswer(tx, request, body);
    },
  };
  try {
    const body = await framed(frame, () => lastValueFrom(next.handle()));
    // An answer that was finished after its transaction is kept as it went out; a crash in between leaves the raw one.
    if (kept && kept.body !== body) await inTransaction(dataSource, (tx) => keepAnswer(tx, request, body));
    return body;
  } catch (error) {
    if (error instanceof AnsweredMeanwhile) return error.answer.body;
    throw error;
  }
}

function keyOf(header: string | string[]): string {
  if (typeof header === 'string' && /^[\x21-\x7e]{8,128}$/.test(header)) return header;
  throw new Problem('malformedRequest', { detail: 'Idempotency-Key must be 8 to 128 visible ASCII characters.' });
}

function fingerprintOf({ method, url, body }: ActorRequest): Buffer {
  return createHash('sha256')
    .update(`${method} ${url}\n${canonicalBody(body)}`, 'utf8')
    .digest();
}

/** A body that is nested deeper than the stack is high is none of ours. */
function canonicalBody(body: unknown): string {
  try {
    return canonicalize(body ?? null) ?? '';
  } catch (cause) {
    throw new Problem('malformedRequest', { cause });
  }
}
