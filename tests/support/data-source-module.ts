import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { getDataSourceToken, getEntityManagerToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** Gives a Nest application an open data source, which the test closes itself. */
@Global()
@Module({})
export class DataSourceModule {
  static of(dataSource: DataSource): DynamicModule {
    const tokens = [getDataSourceToken(), getEntityManagerToken()];
    const providers: Provider[] = [
      { provide: getDataSourceToken(), useValue: dataSource },
      { provide: getEntityManagerToken(), useValue: dataSource.manager },
    ];
    return { module: DataSourceModule, providers, exports: tokens };
  }
}
