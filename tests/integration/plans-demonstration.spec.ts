import { readFileSync } from 'node:fs';
import { Test, type TestingModule } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { AccessModule, type Actor } from '#libs/access';
import { identityEntities, loadMemberships } from '#libs/identity';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { ledgerEntities } from '#libs/ledger';
import { organisationEntities } from '#libs/organisation';
import { GetDraft, ImportDocument, planEntities, PlansModule } from '#libs/plans';
import { ApprovalsModule } from '#libs/approvals';
import { EvidenceModule } from '#libs/evidence';
import { IndicatorsModule } from '#libs/indicators';
import { InstructionsModule } from '#libs/instructions';
import { workItemEntities, WorkItemsModule } from '#libs/work-items';
import { issuedPlan, planToImport } from '../../seeds/src/index.js';
import { seedCity } from '../../seeds/src/seed-city.js';
import { openDataSource } from '../support/data-source.js';
import { DataSourceModule } from '../support/data-source-module.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { withRealPlans } from '../support/real-plans.js';

const entities = [
  ...organisationEntities,
  ...identityEntities,
  ...ledgerEntities,
  ...planEntities,
  ...workItemEntities,
];

/** What the demonstration's checker is asked: the kind, what is printed, and the answers offered, the right one first. */
describe('the questions of a plan in the demonstration city', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let module: TestingModule;
  let supervisor: Actor;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.appUrl, entities);
    await seedCity(dataSource, () => Promise.resolve('-'));
    module = await Test.createTestingModule({
      imports: [
        DataSourceModule.of(dataSource),
        AccessModule,
        ApprovalsModule,
        PlansModule,
        WorkItemsModule,
        IndicatorsModule,
        EvidenceModule,
        InstructionsModule,
      ],
    }).compile();
    await module.init();
    const [account] = await dataSource.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM user_account WHERE login = 'duban1'`,
    );
    const { id, name } = account!;
    const memberships = await loadMemberships(dataSource.manager, id, dayIn(DEFAULT_TIME_ZONE));
    supervisor = { userId: id, name, sessionId: id, mustChangePassword: false, memberships };
  });
  afterAll(async () => {
    await module.close();
    await dataSource.destroy();
    await database.drop();
  });

  const asked = async (path: string | URL) => {
    const bytes = readFileSync(path);
    const { planId } = await module
      .get(ImportDocument)
      .run(supervisor, { fileName: '方案.txt', mediaType: 'text/plain', bytes });
    const { questions, items, coverage } = await module.get(GetDraft).run(supervisor, planId);
    return {
      items: items.length,
      coverage,
      questions: questions.map(
        ({ kind, itemId, options }) =>
          `${items.find(({ id }) => id === itemId)?.ref ?? '-'} ${kind}: ${options.map(({ label }) => label).join(' / ')}`,
      ),
    };
  };
  const demonstration = (fileName: string) => new URL(`../../seeds/documents/${fileName}`, import.meta.url);

  it('that comes up issued are answered by the first offer each', async () => {
    expect(await asked(demonstration(issuedPlan.fileName))).toEqual({
      items: issuedPlan.itemCount,
      coverage: 1,
      questions: [
        '2 ruleReach: 第 2 项及以下各项 / 全部任务',
        '2 ruleReach: 第 2 项及以下各项 / 全部任务',
        '24 noDeadline: 均按本方案期限（2027年底） / 均按本方案期限（2035年底） / 均不设时限',
      ],
    });
  });

  it('that waits to be imported are the alias-free unknown unit, the rule, two open lists, a damaged number and two items without a deadline', async () => {
    expect(await asked(demonstration(planToImport.fileName))).toEqual({
      items: planToImport.itemCount,
      coverage: 1,
      questions: [
        '三（五） unknownUnit: ',
        '二（一） ruleReach: 全部任务',
        '七（二） openEnded: 仅限所列单位',
        '七（三） openEnded: 仅限所列单位',
        '- noDeadline: 均按本方案期限（2027年底） / 均按本方案期限（2035年底） / 均不设时限',
        '四（一） damagedText: 更正为“床医比达到1：0.55” / 原文如此，确认',
      ],
    });
  });

  withRealPlans((folder) => {
    it.each([
      ['qingdao-2024-web', 27, 10],
      ['weihai-2024', 22, 2],
      ['jining-2024', 28, 5],
    ])('%s are few', async (name, items, questions) => {
      const draft = await asked(`${folder}/documents/${name}.txt`);
      expect(draft).toMatchObject({ items, coverage: 1 });
      expect(draft.questions.length).toBeLessThanOrEqual(questions);
      expect(draft.questions.filter((question) => question.endsWith(': '))).toEqual([]);
    });
  });
});
