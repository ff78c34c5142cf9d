import type supertest from 'supertest';
import type { Role } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { aPerson, PASSWORD } from './a-person.js';
import { startApi, type TestApi } from './api.js';
import { anotherPlan, PlanDesk } from './plan-desk.js';

/** Somebody signed in: requests under /api in his or her name. */
export interface Client {
  get(path: string): supertest.Test;
  post(path: string): supertest.Test;
  patch(path: string): supertest.Test;
  delete(path: string): supertest.Test;
}

/** A draft as the api answers with it. */
export type DraftBody = Awaited<ReturnType<PlanDesk['draft']>>;

/** The supervisors' desk of the test city over HTTP. */
export class PlanApi {
  private people = 0;

  private constructor(
    readonly desk: PlanDesk,
    readonly api: TestApi,
  ) {}

  static async start(): Promise<PlanApi> {
    const desk = await PlanDesk.open();
    return new PlanApi(desk, await startApi(desk.city.database.appUrl));
  }

  /** A new person with a role in a unit, given by its id, signed in. */
  async person(unitId: string, role: Role): Promise<Client> {
    const login = `person${(this.people += 1)}`;
    await inTransaction(this.desk.city.dataSource, (tx) => aPerson(tx, { login, unitId, role }));
    const session = await this.api.http.post('/api/session').send({ login, password: PASSWORD }).expect(200);
    const authorization = `Bearer ${(session.body as { accessToken: string }).accessToken}`;
    const { http } = this.api;
    return {
      get: (path) => http.get(`/api${path}`).set({ authorization }),
      post: (path) => http.post(`/api${path}`).set({ authorization }),
      patch: (path) => http.patch(`/api${path}`).set({ authorization }),
      delete: (path) => http.delete(`/api${path}`).set({ authorization }),
    };
  }

  /** A supervisor of the city's general office. */
  supervisor(): Promise<Client> {
    return this.person(this.desk.city.unit('市政府办公室'), 'supervisor');
  }

  /** A draft that is imported over HTTP as text. */
  async draft(by: Client): Promise<DraftBody> {
    const { body } = await by.post('/plans/imports').send({ text: anotherPlan() }).expect(201);
    return (await by.get(`/plans/${(body as { planId: string }).planId}/draft`).expect(200)).body as DraftBody;
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.desk.close();
  }
}
