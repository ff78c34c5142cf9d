import { type DynamicModule, Module, type OnModuleInit, type Provider } from '@nestjs/common';
import { ActorSource, Policies } from '#libs/access';
import { UnitSuccessors } from '#libs/organisation';
import { DatabaseActorSource } from './actor-source.js';
import { ChangePassword } from './commands/change-password.js';
import { CheckCredentials } from './commands/check-credentials.js';
import { CreateUser } from './commands/create-user.js';
import { DisableUser } from './commands/disable-user.js';
import { ImportUsers } from './commands/import-users.js';
import { RefreshSession } from './commands/refresh-session.js';
import { ResetPassword } from './commands/reset-password.js';
import { SetMemberships } from './commands/set-memberships.js';
import { SignOut, SignOutEverywhere } from './commands/sign-out.js';
import { StartSession } from './commands/start-session.js';
import { AccessTokens } from './credentials/access-tokens.js';
import { Passwords } from './credentials/passwords.js';
import { RefreshTokens } from './credentials/refresh-tokens.js';
import { SignInThrottle } from './credentials/sign-in-throttle.js';
import type { IdentitySettings } from './identity-settings.js';
import { FindMe } from './queries/find-me.js';
import { ListUsers } from './queries/list-users.js';
import { peopleSuccession } from './storage/people-succession.js';
import { userPolicies } from './user.policy.js';

const commands = [
  CheckCredentials,
  StartSession,
  RefreshSession,
  SignOut,
  SignOutEverywhere,
  ChangePassword,
  CreateUser,
  SetMemberships,
  DisableUser,
  ResetPassword,
  ImportUsers,
  FindMe,
  ListUsers,
];
const credentials = [AccessTokens, Passwords, RefreshTokens, SignInThrottle];
const actorSource = [DatabaseActorSource, { provide: ActorSource, useExisting: DatabaseActorSource }];

/** Sign-in and people, for every module: the HTTP edge and the live gateway ask it who is there. */
@Module({})
export class IdentityModule implements OnModuleInit {
  /** `settings` provides {@link IdentitySettings}. */
  static with(settings: Provider<IdentitySettings>): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      providers: [settings, ...credentials, ...actorSource, ...commands],
      exports: [...commands, Passwords, ActorSource],
    };
  }

  constructor(
    private readonly policies: Policies,
    private readonly successors: UnitSuccessors,
  ) {}

  onModuleInit(): void {
    this.policies.register(...userPolicies);
    this.successors.register(peopleSuccession);
  }
}
