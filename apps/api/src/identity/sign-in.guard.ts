import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { signInSchema } from '#libs/contracts';
import { CheckCredentials, type SignedInUser } from '#libs/identity';
import { Problem } from '#libs/kernel';

type SignInRequest = FastifyRequest & { signedIn?: SignedInUser };

/**
 * Runs passport's local strategy on login and password of the body. It has a Passport of its own: @nestjs/passport
 * registers strategies with one for the whole process, so that of two applications in it (tests, the demonstration) the
 * later one would check the credentials of both. Passport only reads `body` and needs nothing of Express.
 */
@Injectable()
export class SignInGuard implements CanActivate {
  private readonly passport = new passport.Passport();

  constructor(checkCredentials: CheckCredentials) {
    this.passport.use(
      new Strategy({ usernameField: 'login', passwordField: 'password', session: false }, (login, password, done) => {
        checkCredentials.run({ login, password }).then((user) => done(null, user), done);
      }),
    );
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<SignInRequest>();
    // Guards come before pipes: the body's shape is checked here, and a wrong one is `invalidInput` like everywhere.
    signInSchema.parse(request.body);
    request.signedIn = await new Promise<SignedInUser>((resolve, reject) => {
      const answer = (error: unknown, user?: SignedInUser | false | null): void => {
        if (user) resolve(user);
        else reject(error instanceof Error ? error : new Problem('signInFailed', { cause: error }));
      };
      const authenticate = this.passport.authenticate('local', { session: false }, answer) as Authenticate;
      authenticate(request, http.getResponse(), answer);
    });
    return true;
  }
}

/** What passport's middleware is when no framework types it. */
type Authenticate = (request: unknown, response: unknown, next: (error: unknown) => void) => void;

/** Whoever the guard let through. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): SignedInUser => {
  const { signedIn } = context.switchToHttp().getRequest<SignInRequest>();
  if (!signedIn) throw new Error('SignedIn is used in a handler without SignInGuard');
  return signedIn;
});
