import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS_DECLARATION, type AccessDeclaration } from './access-declaration.js';

/** One route with what it declares. */
export interface Route {
  method: string;
  path: string;
  handler: string;
  access: AccessDeclaration | undefined;
}

/** Knows every HTTP handler; the process does not start while one declares no access. */
@Injectable()
export class RouteInventory implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.routes().filter((route) => !route.access);
    if (open.length > 0) {
      throw new Error(`Handlers that declare no access: ${open.map((route) => route.handler).join(', ')}`);
    }
  }

  routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      const base = String(this.reflector.get<string>('path', metatype) ?? '');
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (!handler) return [];
        const method = this.reflector.get<RequestMethod | undefined>('method', handler);
        if (method === undefined) return [];
        const path = [base, String(this.reflector.get<string>('path', handler) ?? '')].filter(
          (part) => part && part !== '/',
        );
        const access = this.reflector.getAllAndOverride<AccessDeclaration | undefined>(ACCESS_DECLARATION, [
          handler,
          metatype,
        ]);
        return [
          { method: RequestMethod[method], path: `/${path.join('/')}`, handler: `${metatype.name}.${name}`, access },
        ];
      });
    });
  }
}
