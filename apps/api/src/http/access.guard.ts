import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Access, ActorSource } from '#libs/access';
import { Problem } from '#libs/kernel';
import { ACCESS_DECLARATION, type AccessDeclaration, type ActorRequest } from './access-declaration.js';
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
    const declaration = this.reflector.getAllAndOverride<AccessDeclaration | undefined>(ACCESS_DECLARATION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!declaration) throw new Problem('forbidden');
    if (declaration.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Problem('unauthenticated');
    request.actor = await this.actors.authenticate(token);
    const beforePasswordChange = declaration.kind === 'authenticated' && declaration.beforePasswordChange;
    if (request.actor.mustChangePassword && !beforePasswordChange) throw new Problem('passwordChangeRequired');
    if (await this.repeats.isRepeated(context, request.actor.userId)) return true;
    if (declaration.kind === 'permission') {
      if (!this.access.canSome(request.actor, declaration.action, declaration.subject)) throw new Problem('forbidden');
    }
    return true;
  }
}
