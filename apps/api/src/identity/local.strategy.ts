import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { CheckCredentials, type SignedInUser } from '#libs/identity';

/** Passport's local strategy: login and password from the body. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly checkCredentials: CheckCredentials) {
    super({ usernameField: 'login', passwordField: 'password', session: false });
  }

  validate(login: string, password: string): Promise<SignedInUser> {
    return this.checkCredentials.run({ login, password });
  }
}
