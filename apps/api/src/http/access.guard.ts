import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Access, type Actor, ActorSource } from '#libs/access';
import { Problem } from '#libs/kernel';
import { ACCESS_DECLARATION, type AccessDeclaration, type ActorRequest, READS_AHEAD } from './access-declaration.js';
import { RepeatedRequests } from './repeated-requests.js';

/** Lets a request in as its handler declares. A handler without a declaration is closed to everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
    private readonly access: Access,
    private readonly repeats: RepeatedRequests,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true; // gateways check for themselves: guards do not reach the handshake
    const declaration = this.declared<AccessDeclaration>(context, ACCESS_DECLARATION);
    if (!declaration) throw new Problem('forbidden');
    if (declaration.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Problem('unauthenticated');
    const { remembered, confirmed } = this.actors.presume(token);
    const readsAhead = this.declared<boolean>(context, READS_AHEAD) ?? false;
    if (readsAhead && remembered && !refusalOf(this.access, declaration, remembered)) {
      // Who waits for it is told of a refusal; here it only must not count as one that nobody heard.
      confirmed.catch(() => undefined);
      request.actor = remembered;
      request.unconfirmed = { confirmed, declaration };
      return true;
    }
    request.actor = await confirmed;
    if (!request.actor.mustChangePassword && (await this.repeats.isRepeated(context, request.actor.userId)))
      return true;
    const refusal = refusalOf(this.access, declaration, request.actor);
    if (refusal) throw refusal;
    return true;
  }

  private declared<Value>(context: ExecutionContext, key: string): Value | undefined {
    return this.reflector.getAllAndOverride<Value | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}

/** Why the actor may not call what is declared so: `passwordChangeRequired` or `forbidden`; undefined where they may. */
export function refusalOf(access: Access, declaration: AccessDeclaration, actor: Actor): Problem | undefined {
  const beforePasswordChange = declaration.kind === 'authenticated' && declaration.beforePasswordChange;
  if (actor.mustChangePassword && !beforePasswordChange) return new Problem('passwordChangeRequired');
  if (declaration.kind === 'permission' && !access.canSome(actor, declaration.action, declaration.subject))
    return new Problem('forbidden');
  return undefined;
}
