import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transitions, type Transition } from '#libs/work-items';
import { projectRoot } from './cruise.js';

const page = join(projectRoot, 'docs/lifecycle.md');

const states = (list: readonly string[]): string => list.join(', ');
const by = ({ by: takers }: Transition): string =>
  takers.map(({ relation, roles }) => `${relation} (${roles.length === 4 ? 'unit staff' : states(roles)})`).join('; ');

/** The moves between states as a Mermaid drawing; acts that leave the state are in the table only. */
const drawing = (): string[] => {
  const moves = new Map<string, string[]>();
  for (const { action, from, to } of transitions) {
    if (to === 'same') continue;
    for (const state of from) moves.set(`${state} --> ${to}`, [...(moves.get(`${state} --> ${to}`) ?? []), action]);
  }
  return [
    'stateDiagram-v2',
    '  [*] --> draft',
    ...[...moves].map(([move, actions]) => `  ${move}: ${states(actions)}`),
    ...['closed', 'continuing', 'terminated'].map((end) => `  ${end} --> [*]`),
  ];
};

const row = (transition: Transition): string => {
  const { action, offeredAs, from, to, requires, effects, reason, whileHeld } = transition;
  const name = offeredAs === undefined ? action : `${action} (as ${offeredAs})`;
  const cells = [name, states(from), to, by(transition), states(requires), states(effects), reason, whileHeld];
  return `| ${cells.join(' | ')} |`;
};

const drawn = (): string =>
  [
    '# The life of a work item',
    '',
    'Drawn from `libs/work-items/src/domain/transitions.ts` by `tests/architecture/lifecycle-drawing.spec.ts`; run that test with',
    '`DUBAN_UPDATE_DOCS=1` after a change of the table.',
    '',
    '```mermaid',
    ...drawing(),
    '```',
    '',
    '| action | from | to | by | requires | effects | reason | while an approval holds the item |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...transitions.map(row),
    '',
  ].join('\n');

describe('the drawing of the lifecycle', () => {
  it('is what the table says', () => {
    if (process.env.DUBAN_UPDATE_DOCS) writeFileSync(page, drawn());
    expect(readFileSync(page, 'utf8')).toBe(drawn());
  });
});
