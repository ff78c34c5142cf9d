import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { IdentityModule, IdentitySettings } from '#libs/identity';
import { AccountController } from './account.controller.js';
import { ApiIdentitySettings } from './api-identity-settings.js';
import { LocalStrategy } from './local.strategy.js';
import { RefreshCookie } from './refresh-cookie.js';
import { SessionController } from './session.controller.js';
import { UsersController } from './users.controller.js';

/** The routes of sign-in and people. */
@Module({
  imports: [PassportModule, IdentityModule.with({ provide: IdentitySettings, useClass: ApiIdentitySettings })],
  controllers: [SessionController, AccountController, UsersController],
  providers: [LocalStrategy, RefreshCookie],
})
export class IdentityApiModule {}
