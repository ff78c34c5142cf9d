import { type DynamicModule, Global, Inject, Module } from '@nestjs/common';
import type { ApiSettings } from '#libs/kernel';

/** Under which the settings are provided, for factories. */
export const API_SETTINGS = Symbol('ApiSettings');

/** Injects the checked settings of this process. */
export const InjectSettings = () => Inject(API_SETTINGS);

/** Holds the checked settings of the api process. */
@Global()
@Module({})
export class SettingsModule {
  static with(settings: ApiSettings): DynamicModule {
    return {
      module: SettingsModule,
      providers: [{ provide: API_SETTINGS, useValue: settings }],
      exports: [API_SETTINGS],
    };
  }
}
