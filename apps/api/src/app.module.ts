import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#libs/access';
import { dataSourceOptions } from '#libs/database';
import type { ApiSettings } from '#libs/kernel';
import { features } from './features.js';
import { HealthController } from './health/health.controller.js';
import { HttpModule } from './http/http.module.js';
import { SettingsModule } from './settings.module.js';

/** How the application is put together: `connect: false` builds it without a database, to read its routes. */
export interface AppModuleOptions {
  settings: ApiSettings;
  connect?: boolean;
}

/** The api process: the HTTP edge and the live gateway over the feature libraries. */
@Module({})
export class AppModule {
  static with({ settings, connect = true }: AppModuleOptions): DynamicModule {
    const { modules, entities } = features();
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        TypeOrmModule.forRoot({
          ...dataSourceOptions({
            url: settings.databaseUrl,
            entities,
            poolSize: settings.databasePoolSize,
            applicationName: 'duban api',
          }),
          manualInitialization: !connect,
          retryAttempts: connect ? 10 : 0,
          retryDelay: 500,
        }),
        AccessModule,
        HttpModule,
        ...modules,
      ],
      controllers: [HealthController],
    };
  }
}
