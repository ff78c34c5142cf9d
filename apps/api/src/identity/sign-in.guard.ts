import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { signInSchema } from '#libs/contracts';
import type { SignedInUser } from '#libs/identity';

type SignInRequest = FastifyRequest & { user?: SignedInUser };

/**
 * Runs passport's local strategy. Guards come before pipes, so the body's shape is checked here first; a wrong one is
 * `invalidInput` like everywhere else. Passport only reads `body` and needs nothing of Express.
 */
@Injectable()
export class SignInGuard extends AuthGuard('local') {
  override canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    signInSchema.parse(context.switchToHttp().getRequest<SignInRequest>().body);
    return super.canActivate(context) as Promise<boolean>;
  }
}

/** Whoever the guard let through. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): SignedInUser => {
  const { user } = context.switchToHttp().getRequest<SignInRequest>();
  if (!user) throw new Error('SignedIn is used in a handler without SignInGuard');
  return user;
});
