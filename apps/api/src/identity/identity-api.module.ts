import { Module } from '@nestjs/common';
import { IdentityModule, IdentitySettings } from '#libs/identity';
import { AccountController } from './account.controller.js';
import { ApiIdentitySettings } from './api-identity-settings.js';
import { RefreshCookie } from './refresh-cookie.js';
import { SessionController } from './session.controller.js';
import { UserSheetsController } from './user-sheets.controller.js';
import { UsersController } from './users.controller.js';

/** The routes of sign-in and people. */
@Module({
  imports: [IdentityModule.with({ provide: IdentitySettings, useClass: ApiIdentitySettings })],
  controllers: [SessionController, AccountController, UsersController, UserSheetsController],
  providers: [RefreshCookie],
})
export class IdentityApiModule {}
