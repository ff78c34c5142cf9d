import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type supertest from 'supertest';
import type { Role, UploadView } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import type { ApiSettings } from '#libs/kernel';
import { aPerson, PASSWORD } from './a-person.js';
import { anItem, type ItemBuilder } from './an-item.js';
import { startApi, type TestApi } from './api.js';
import { IssuedCity, type IssuedPlan } from './issued-city.js';

/** Somebody signed in, with requests in his or her name. */
export interface Colleague {
  userId: string;
  unitId: string;
  token: string;
  get(path: string): supertest.Test;
  head(path: string): supertest.Test;
  post(path: string, version?: number): supertest.Test;
  patch(path: string): supertest.Test;
  delete(path: string): supertest.Test;
}

/** An api over a city with issued items, and people who hand in evidence. */
export class EvidenceDesk {
  private people = 0;
  private readonly before: TestApi[] = [];

  private constructor(
    readonly city: IssuedCity,
    public api: TestApi,
  ) {}

  static async open(more: Partial<ApiSettings> = {}): Promise<EvidenceDesk> {
    const city = await IssuedCity.open();
    return new EvidenceDesk(city, await startApi(city.database.appUrl, more));
  }

  /** A person with a role in a unit, given by path. */
  async person(path: string, role: Role = 'liaison'): Promise<Colleague> {
    const login = `colleague${(this.people += 1)}`;
    const unitId = this.city.unit(path);
    const userId = await inTransaction(this.city.dataSource, (tx) => aPerson(tx, { login, unitId, role }));
    const session = await this.api.http.post('/api/session').send({ login, password: PASSWORD }).expect(200);
    const token = (session.body as { accessToken: string }).accessToken;
    const authorization = `Bearer ${token}`;
    const http = () => this.api.http;
    return {
      userId,
      unitId,
      token,
      get: (to) => http().get(`/api${to}`).set({ authorization }),
      head: (to) => http().head(`/api${to}`).set({ authorization }),
      post: (to, version) => {
        const request = http().post(`/api${to}`).set({ authorization });
        return version === undefined ? request : request.set('if-match', `"${version}"`);
      },
      patch: (to) => http().patch(`/api${to}`).set({ authorization }),
      delete: (to) => http().delete(`/api${to}`).set({ authorization }),
    };
  }

  /** Issues items as one plan. */
  async issue(...items: readonly ItemBuilder[]): Promise<IssuedPlan> {
    return this.city.issue(await this.city.person('市政府办公室', 'supervisor'), items);
  }

  /** One issued item that finance leads, education supports and the eastern district carries out. */
  async item(): Promise<string> {
    const { city } = this;
    const item = anItem()
      .ledBy(city.unit('市财政局'))
      .supportedBy(city.unit('市教育局'))
      .implementedBy(city.unit('东港区人民政府'), city.unit('西山区人民政府'));
    const { itemIds } = await this.issue(item);
    return itemIds[0] ?? '';
  }

  /** Begins an upload; answers with the raw response. */
  begin(by: Colleague, fileName: string, byteSize: number, unitId = by.unitId): supertest.Test {
    return by.post('/uploads').set({
      'tus-resumable': '1.0.0',
      'upload-length': String(byteSize),
      'upload-metadata': metadata({ filename: fileName, unitId }),
    });
  }

  add(by: Colleague, id: string, offset: number, bytes: Buffer): supertest.Test {
    return by
      .patch(`/uploads/${id}`)
      .set({
        'tus-resumable': '1.0.0',
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      })
      .send(bytes);
  }

  /** Uploads all bytes; answers with the id. */
  async arrive(by: Colleague, bytes: Buffer, fileName = '材料.pdf'): Promise<string> {
    const begun = await this.begin(by, fileName, bytes.length).expect(201);
    const id = String(begun.headers['location']).split('/').at(-1) ?? '';
    await this.add(by, id, 0, bytes).expect(204);
    return id;
  }

  /** Uploads a file and has it received. */
  async upload(by: Colleague, bytes: Buffer, fileName = '材料.pdf'): Promise<UploadView> {
    const id = await this.arrive(by, bytes, fileName);
    return (await by.post(`/uploads/${id}/receive`).expect(200)).body as UploadView;
  }

  /** What lies in a folder of the storage, as paths. */
  async stored(folder: 'uploads' | 'content'): Promise<string[]> {
    const entries = await readdir(join(this.api.settings.files.directory, folder), {
      recursive: true,
      withFileTypes: true,
    }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  /** The api with other settings over the same city and files; people go on with their tokens. */
  async restart(more: Partial<ApiSettings>): Promise<void> {
    this.before.push(this.api);
    this.api = await startApi(this.city.database.appUrl, { files: this.api.settings.files, ...more });
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.city.dataSource.query(sql, parameters);
  }

  async close(): Promise<void> {
    for (const api of [this.api, ...this.before]) await api.close();
    await this.city.close();
  }
}

/** A record as it is handed in; what is not given is ordinary. */
export const aRecord = (unitId: string, more: object = {}) => ({
  unitId,
  title: '基层医疗机构验收报告',
  proves: '全部机构通过验收',
  periodFrom: '2026-01-01',
  periodTo: '2026-03-31',
  content: { kind: 'text', text: '已于 3 月底完成' },
  ...more,
});

const metadata = (pairs: Record<string, string>): string =>
  Object.entries(pairs)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
