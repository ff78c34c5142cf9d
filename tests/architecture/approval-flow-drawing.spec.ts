import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawFlow, shippedFlows } from '#libs/approvals';
import { projectRoot } from './cruise.js';

const page = join(projectRoot, 'docs/approval-flows.md');

const drawn = (): string =>
  [
    '# The approval flows that come with the product',
    '',
    'Drawn from `libs/approvals/src/shipped-flows.ts` by `tests/architecture/approval-flow-drawing.spec.ts`; run that test with',
    '`DUBAN_UPDATE_DOCS=1` after a change. A plan uses none of them unless its office says so.',
    '',
    ...shippedFlows.flatMap(({ key, actions, definition }) => [
      `## ${definition.name}`,
      '',
      `\`${key}\`, for ${actions.map((action) => `\`${action}\``).join(', ')}.`,
      '',
      '```mermaid',
      drawFlow(definition),
      '```',
      '',
    ]),
  ].join('\n');

describe('the drawing of the approval flows', () => {
  it('is what the data say', () => {
    if (process.env.DUBAN_UPDATE_DOCS) writeFileSync(page, drawn());
    expect(readFileSync(page, 'utf8')).toBe(drawn());
  });
});
