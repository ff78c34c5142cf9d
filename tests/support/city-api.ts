import type { DataSource } from 'typeorm';
import type supertest from 'supertest';
import type { Role } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { aCity } from './a-city.js';
import { aPerson, PASSWORD } from './a-person.js';
import { startApi, type TestApi } from './api.js';
import { openDataSource } from './data-source.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/** Where somebody serves, and as what. */
type Place = readonly [path: string, role: Role];

/** The test city behind the api, with people who are signed in; they are called by their log-ins. */
export class CityApi {
  readonly ids = new Map<string, string>();
  private readonly tokens = new Map<string, string>();

  private constructor(
    private readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly unit: (path: string) => string,
    readonly api: TestApi,
  ) {}

  static async open(people: Readonly<Record<string, Place>>): Promise<CityApi> {
    const database = await createTestDatabase();
    const dataSource = await openDataSource(database.appUrl);
    const unit = await inTransaction(dataSource, (tx) => aCity(tx));
    const city = new CityApi(database, dataSource, unit, await startApi(database.appUrl));
    for (const [login, place] of Object.entries(people)) await city.join(login, place);
    return city;
  }

  private async join(login: string, [path, role]: Place): Promise<void> {
    const { dataSource, unit, api } = this;
    this.ids.set(login, await inTransaction(dataSource, (tx) => aPerson(tx, { login, unitId: unit(path), role })));
    const { body } = await api.http.post('/api/session').send({ login, password: PASSWORD }).expect(200);
    this.tokens.set(login, (body as { accessToken: string }).accessToken);
  }

  /** A request under /api in somebody's name. */
  send(login: string, method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string): supertest.Test {
    return this.api.http[method](`/api${path}`).set({ authorization: `Bearer ${this.tokens.get(login)}` });
  }

  /** Somebody's requests, of a version where one is given. */
  as(login: string) {
    const matching = (version?: number) => (version === undefined ? {} : { 'if-match': `"${version}"` });
    return {
      get: (path: string) => this.send(login, 'get', path),
      post: (path: string, version?: number) => this.send(login, 'post', path).set(matching(version)),
      put: (path: string, version?: number) => this.send(login, 'put', path).set(matching(version)),
    };
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }
}
