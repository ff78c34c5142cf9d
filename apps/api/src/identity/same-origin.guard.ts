import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isSameOrigin } from '#libs/identity';
import { type ApiSettings, Problem } from '#libs/kernel';
import { InjectSettings } from '../settings.module.js';

/** For the routes that set or use the cookie: refuses what another site makes a browser send. Problem: `crossSite`. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(@InjectSettings() private readonly settings: ApiSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const site = headers['sec-fetch-site'];
    const request = {
      origin: headers.origin,
      host: headers.host,
      secFetchSite: Array.isArray(site) ? site.join() : site,
    };
    if (!isSameOrigin(request, this.settings.publicUrl)) throw new Problem('crossSite');
    return true;
  }
}
