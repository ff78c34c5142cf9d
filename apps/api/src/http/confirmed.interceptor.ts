import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Access } from '#libs/access';
import type { ActorRequest } from './access-declaration.js';
import { refusalOf } from './access.guard.js';

/**
 * Holds the answer of a handler that began with remembered rights until the database said what the rights are: the answer
 * goes out where nothing changed, the handler runs again with the new rights where something did, and nothing of it, not
 * even its refusal, is told where the session has ended.
 */
@Injectable()
export class ConfirmedInterceptor implements NestInterceptor {
  constructor(private readonly access: Access) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<ActorRequest>();
    return request.unconfirmed ? from(this.answer(request, request.unconfirmed, next)) : next.handle();
  }

  private async answer(
    request: ActorRequest,
    { confirmed, declaration }: NonNullable<ActorRequest['unconfirmed']>,
    next: CallHandler<unknown>,
  ): Promise<unknown> {
    const [now, ahead] = await Promise.allSettled([confirmed, lastValueFrom(next.handle())]);
    if (now.status === 'rejected') throw now.reason;
    if (now.value === request.actor) {
      if (ahead.status === 'rejected') throw ahead.reason;
      return ahead.value;
    }
    const refusal = refusalOf(this.access, declaration, now.value);
    if (refusal) throw refusal;
    request.actor = now.value;
    return lastValueFrom(next.handle());
  }
}
