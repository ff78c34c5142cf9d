import { Injectable } from '@nestjs/common';
import { IdentitySettings, type PasswordCost, RECOMMENDED_COST } from '#libs/identity';
import type { ApiSettings } from '#libs/kernel';
import { InjectSettings } from '../settings.module.js';

// Tests sign in thousands of times; nothing they hash is worth guessing.
const TEST_COST: PasswordCost = { memoryCost: 256, timeCost: 1, parallelism: 1 };

/** Gives the identity library the settings of the api process. */
@Injectable()
export class ApiIdentitySettings extends IdentitySettings {
  readonly accessTokenSecret: string;
  readonly refreshTokenSecret: string;
  readonly passwordCost: PasswordCost;

  constructor(@InjectSettings() settings: ApiSettings) {
    super();
    this.accessTokenSecret = settings.accessTokenSecret;
    this.refreshTokenSecret = settings.refreshTokenSecret;
    this.passwordCost = settings.environment === 'test' ? TEST_COST : RECOMMENDED_COST;
  }
}
