import { Global, Module, type DynamicModule } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** Gives a Nest application an open data source, which the test closes itself. */
@Global()
@Module({})
export class DataSourceModule {
  static of(dataSource: DataSource): DynamicModule {
    const token = getDataSourceToken();
    const providers = [
      { provide: DataSource, useValue: dataSource },
      ...(token === DataSource ? [] : [{ provide: token, useValue: dataSource }]),
    ];
    return { module: DataSourceModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
