import type { Actor } from '#libs/access';
import { ActOnCase, GetCase, ListFlows, SetPolicies, type Case, type CaseAct } from '#libs/approvals';
import type { ApprovalAction, Role } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { GetDispatch, GetWorkItem, SignDispatch } from '#libs/work-items';
import { anItem } from './an-item.js';
import { IssuedCity, type IssuedPlan } from './issued-city.js';

/** A city whose people really serve in their units, with items whose acts need an approval. */
export class ApprovalDesk {
  private constructor(
    readonly city: IssuedCity,
    readonly supervisor: Actor,
  ) {}

  static async open(poolSize = 10): Promise<ApprovalDesk> {
    return ApprovalDesk.in(await IssuedCity.open(undefined, poolSize));
  }

  /** In a city that is open already. */
  static async in(city: IssuedCity): Promise<ApprovalDesk> {
    return new ApprovalDesk(city, await serving(city, '市政府办公室/督查室', 'supervisor'));
  }

  /** Somebody with a role in a unit, stored as a membership; a leader's field is given by units. */
  person(path: string, role: Role, field: readonly string[] = []): Promise<Actor> {
    return serving(this.city, path, role, field);
  }

  /** Ends all memberships of somebody: he or she has left. */
  async leave({ userId }: Actor): Promise<void> {
    await this.city.dataSource.query(
      `UPDATE membership SET valid_to = valid_from + 1 WHERE user_id = $1 AND valid_to IS NULL`,
      [userId],
    );
  }

  /** A signed item of an office of education with a flow that came with the product for one of its acts. */
  async item(action: ApprovalAction, flowKey: string, signer: Actor): Promise<{ itemId: string; plan: IssuedPlan }> {
    const { city, supervisor } = this;
    const plan = await city.issue(supervisor, [anItem().ledBy(city.unit('市教育局')).due('2199-06-30')]);
    await this.policy(plan.planId, action, flowKey);
    const dispatchId = await plan.dispatchOf(city.unit('市教育局'));
    const { version } = await city.get(GetDispatch).run(signer, dispatchId);
    await city.get(SignDispatch).run(signer, dispatchId, version);
    return { itemId: plan.itemIds[0]!, plan };
  }

  async policy(planId: string, action: ApprovalAction, flowKey: string): Promise<void> {
    const { version } = await this.city.get(SetPolicies).of(this.supervisor, planId);
    const items = [{ action, flowId: await this.flow(flowKey), keyOnly: false }];
    await this.city.get(SetPolicies).set(this.supervisor, planId, version, { items });
  }

  /** The same for the whole office: its plans without policies of their own, and sheets. */
  async officePolicy(action: ApprovalAction, flowKey: string): Promise<void> {
    const { version } = await this.city.get(SetPolicies).ofOffice(this.supervisor);
    const items = [{ action, flowId: await this.flow(flowKey), keyOnly: false }];
    await this.city.get(SetPolicies).setOfOffice(this.supervisor, version, { items });
  }

  /** The id of a flow that came with the product. */
  async flow(key: string): Promise<string> {
    const { items } = await this.city.get(ListFlows).run(this.supervisor);
    const flow = items.find((one) => one.key === key);
    if (!flow) throw new Error(`There is no flow “${key}”.`);
    return flow.id;
  }

  async versionOf(itemId: string): Promise<number> {
    return (await this.city.get(GetWorkItem).run(this.supervisor, itemId)).version;
  }

  /** The case that holds an item, or held it last. */
  async caseOf(itemId: string): Promise<string> {
    const [row] = await this.city.dataSource.query<{ id: string }[]>(
      'SELECT id FROM approval_case WHERE item_id = $1 ORDER BY id DESC LIMIT 1',
      [itemId],
    );
    if (!row) throw new Error('No approval was opened.');
    return row.id;
  }

  view(by: Actor, caseId: string) {
    return this.city.get(GetCase).run(by, caseId);
  }

  /** Does something in the task that the person may decide, with the version of this moment. */
  async act(by: Actor, caseId: string, kind: CaseAct['kind'], more: object = {}): Promise<Case> {
    const { version, tasks } = await this.view(by, caseId);
    const taskId = tasks.find(({ mine, state }) => state === 'live' && mine.includes('decide'))?.id;
    const act = { kind, taskId: taskId ?? tasks.find(({ state }) => state === 'live')?.id, reason: '同意', ...more };
    return this.city.get(ActOnCase).run(by, caseId, version, act as CaseAct);
  }

  close(): Promise<void> {
    return this.city.close();
  }
}

async function serving(city: IssuedCity, path: string, role: Role, field: readonly string[] = []): Promise<Actor> {
  const unitIds = field.map((unit) => city.unit(unit));
  const actor = await city.person(path, role, { fieldUnitIds: unitIds });
  const id = newId();
  await city.dataSource.query(
    `INSERT INTO membership (id, user_id, unit_id, role, duty, valid_from) VALUES ($1, $2, $3, $4, 'business', '2020-01-01')`,
    [id, actor.userId, city.unit(path), role],
  );
  await city.dataSource.query('INSERT INTO leader_field (membership_id, unit_id) SELECT $1, unnest($2::uuid[])', [
    id,
    unitIds,
  ]);
  return actor;
}
