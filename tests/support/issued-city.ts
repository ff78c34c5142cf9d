import { Test, type TestingModule } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { AccessModule, type Actor, type ActorMembership } from '#libs/access';
import { approvalEntities, ApprovalsModule } from '#libs/approvals';
import type { Role, SourceKind } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { indicatorEntities, IndicatorsModule } from '#libs/indicators';
import { commentEntities } from '#libs/comments';
import { evidenceEntities, EvidenceModule } from '#libs/evidence';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { instructionEntities, InstructionsModule } from '#libs/instructions';
import { ledgerEntities } from '#libs/ledger';
import { letterEntities, LettersModule } from '#libs/letters';
import { generalOfficeOf, governmentOf, organisationEntities, OrganisationModule } from '#libs/organisation';
import { planEntities, PlansModule } from '#libs/plans';
import { reportingEntities, ReportingModule } from '#libs/reporting';
import { IssuedParts, issueDraft, workItemEntities, WorkItemsModule } from '#libs/work-items';
import { aCity, type Tree } from './a-city.js';
import type { ItemBuilder } from './an-item.js';
import { openDataSource } from './data-source.js';
import { DataSourceModule } from './data-source-module.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/** A plan that was issued, with the ids of its items in order and of its dispatches by unit. */
export interface IssuedPlan {
  planId: string;
  number: string;
  itemIds: string[];
  dispatchOf(unitId: string): Promise<string>;
}

/** A city in a database of its own with the work items' services; `close` it in `afterAll`. */
export class IssuedCity {
  private plans = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly module: TestingModule,
    /** The id of a unit by the end of its path: `unit('市财政局/办公室')`. */
    readonly unit: (path: string) => string,
  ) {}

  static async open(tree?: Tree, poolSize = 10): Promise<IssuedCity> {
    const database = await createTestDatabase();
    const entities = [
      ...organisationEntities,
      ...ledgerEntities,
      ...approvalEntities,
      ...commentEntities,
      ...planEntities,
      ...workItemEntities,
      ...indicatorEntities,
      ...evidenceEntities,
      ...reportingEntities,
      ...letterEntities,
      ...instructionEntities,
    ];
    const dataSource = await openDataSource(database.appUrl, entities, poolSize);
    const unit = await inTransaction(dataSource, (tx) => aCity(tx, tree));
    const module = await Test.createTestingModule({
      imports: [
        DataSourceModule.of(dataSource),
        AccessModule,
        ApprovalsModule,
        OrganisationModule,
        PlansModule,
        WorkItemsModule,
        IndicatorsModule,
        EvidenceModule,
        ReportingModule,
        LettersModule,
        InstructionsModule,
      ],
    }).compile();
    await module.init();
    return new IssuedCity(database, dataSource, module, unit);
  }

  /** A service of the library. */
  get<T>(type: new (...dependencies: never[]) => T): T {
    return this.module.get<T>(type);
  }

  /** A person with a role in a unit, given by path or by id. */
  async person(path: string, role: Role, more: Partial<ActorMembership> = {}): Promise<Actor> {
    return this.personWith([[path, role]], more);
  }

  /** A person with several roles. */
  async personWith(duties: readonly [path: string, role: Role][], more: Partial<ActorMembership> = {}): Promise<Actor> {
    const userId = newId();
    await this.dataSource.query(
      `INSERT INTO user_account (id, login, name, password_hash, created_at) VALUES ($1, $2, $3, '-', now())`,
      [userId, `u${userId}`, `王${userId.slice(-4)}`],
    );
    const memberships = await Promise.all(
      duties.map(async ([path, role]): Promise<ActorMembership> => {
        const unitId = /^[0-9a-f-]{36}$/.test(path) ? path : this.unit(path);
        const governmentId = (await governmentOf(this.dataSource.manager, unitId)) ?? unitId;
        const generalOfficeId = await generalOfficeOf(this.dataSource.manager, governmentId, dayIn(DEFAULT_TIME_ZONE));
        return { unitId, role, governmentId, generalOfficeId, wholeField: false, fieldUnitIds: [], ...more };
      }),
    );
    return { userId, name: `王${userId.slice(-4)}`, sessionId: newId(), mustChangePassword: false, memberships };
  }

  /** Issues items as one plan of the city's general office, past the draft. */
  async issue(by: Actor, items: readonly ItemBuilder[], kind: SourceKind = 'document'): Promise<IssuedPlan> {
    this.plans += 1;
    const [planId, versionId, number] = [newId(), newId(), `督〔2024〕${this.plans}号`];
    const ownerUnitId = this.unit('市政府办公室');
    const planItemIds = items.map(() => newId());
    return inTransaction(this.dataSource, async (tx) => {
      const title = `海州市方案${this.plans}`;
      await tx.query(
        `INSERT INTO plan (id, owner_unit_id, kind, status, handling, title, number, time_zone, created_by, created_at,
           issued_by, issued_at)
         VALUES ($1, $2, $3, 'issued', 'ordinary', $4, $5, $6, $7, now(), $7, now())`,
        [planId, ownerUnitId, kind, title, number, DEFAULT_TIME_ZONE, by.userId],
      );
      await tx.query(
        `INSERT INTO plan_version (id, plan_id, number, status, text, outline, reader_version, sketch, created_by, created_at)
         VALUES ($1, $2, 1, 'issued', '', '{}', 'test', '{}', $3, now())`,
        [versionId, planId, by.userId],
      );
      await tx.query('INSERT INTO plan_item (id, plan_id, created_at) SELECT unnest($2::uuid[]), $1, now()', [
        planId,
        planItemIds,
      ]);
      const plan = { id: planId, versionId, version: 2, number, kind, title, ownerUnitId, timeZone: DEFAULT_TIME_ZONE };
      const context = { actor: by, actorUnitId: ownerUnitId, commandId: newId(), occurredAt: new Date() };
      const { itemIds } = await issueDraft(
        tx,
        context,
        {
          plan,
          items: items.map((item, index) => item.build(index + 1, planItemIds[index]!)),
        },
        this.get(IssuedParts),
      );
      return { planId, number, itemIds, dispatchOf: (unitId: string) => this.dispatchOf(planId, unitId) };
    });
  }

  async close(): Promise<void> {
    await this.module.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  /** The newest dispatch of a plan to a unit. */
  private async dispatchOf(planId: string, unitId: string): Promise<string> {
    const [found] = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM dispatch WHERE plan_id = $1 AND unit_id = $2 ORDER BY id DESC LIMIT 1',
      [planId, unitId],
    );
    if (!found) throw new Error('The unit has no dispatch of this plan');
    return found.id;
  }
}
