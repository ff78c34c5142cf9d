import fc from 'fast-check';
import { Problem } from '#libs/kernel';
import type { Answer } from '#libs/contracts';
import { answerQuestion, waiveQuestion } from './answer-question.js';
import { type DraftContent, type DraftImage, type DraftItem, liveItems } from './draft.js';
import { changesBetween, imageOf, restored } from './draft-changes.js';
import { addItem, editItem, orderItems, removeItem } from './edit-items.js';
import { aDraft, aGroup, as, aUnit, BY } from './fixtures/a-draft.js';
import { mergeItems, splitItem } from './join-items.js';
import { withRules } from './rule-reach.js';
import { settleMoot } from './settle-moot.js';

/** A change a checker may try, made of numbers so that it fits whatever the draft has become. */
type Step = (content: DraftContent) => DraftContent;
const targets = [aUnit('市民政局'), aUnit('市财政局'), aUnit('市应急局'), aGroup('各区市')];
const roles = ['lead', 'coLead', 'supporting', 'guiding', 'implementer'] as const;

const nat = fc.nat({ max: 40 });
const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];
const itemAt = (content: DraftContent, at: number): DraftItem => {
  const item = pick(liveItems(content), at);
  if (!item) throw new Problem('notFound');
  return item;
};

const assignments = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...roles), fc.nat({ max: 3 })), { selector: ([, at]) => at, maxLength: 4 })
  .map((chosen) => chosen.map(([role, at]) => as(role, targets[at]!)));

const answer = fc.oneof(
  nat.map((at): Answer => ({ choice: 'unit', unitId: targets[at % 3]!.unitId!, remember: false })),
  fc.constant<Answer>({ choice: 'group', groupId: targets[3]!.groupId!, remember: false }),
  fc.constantFrom<Answer>({ choice: 'none' }, { choice: 'confirm' }, { choice: 'correct', text: '更正后的文字' }),
);

const edits: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(nat, assignments).map(
    ([at, chosen]): Step =>
      (content) =>
        editItem(content, itemAt(content, at).id, { assignments: chosen }),
  ),
  fc.tuple(nat, fc.string()).map(
    ([at, title]): Step =>
      (content) =>
        editItem(content, itemAt(content, at).id, { title }),
  ),
  fc.tuple(nat, assignments).map(
    ([at, chosen]): Step =>
      (content) =>
        addItem(content, pick(liveItems(content), at)?.id ?? null, {
          title: '新增',
          measures: '一。二。',
          key: false,
          dueOn: null,
          assignments: chosen,
        }).content,
  ),
  nat.map(
    (at): Step =>
      (content) =>
        removeItem(content, itemAt(content, at).id),
  ),
  fc.tuple(nat, fc.nat({ max: 2 })).map(
    ([at, more]): Step =>
      (content) =>
        mergeItems(
          content,
          liveItems(content)
            .slice(at % 5, (at % 5) + 2 + more)
            .map((item) => item.id),
        ),
  ),
  fc.tuple(nat, nat).map(
    ([at, cut]): Step =>
      (content) =>
        splitItem(content, itemAt(content, at).id, cut, '后一部分'),
  ),
  fc.tuple(nat, nat).map(([from, to]): Step => (content) => {
    const ids = liveItems(content).map((item) => item.id);
    const [moved] = ids.splice(from % Math.max(1, ids.length), 1);
    return orderItems(content, moved === undefined ? ids : ids.toSpliced(to % (ids.length + 1), 0, moved));
  }),
);

const decisions: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(nat, answer).map(([at, given]): Step => (content) => {
    const target =
      given.choice === 'unit' || given.choice === 'group'
        ? {
            ...aUnit('x'),
            unitId: null,
            groupId: null,
            ...('unitId' in given ? { unitId: given.unitId } : { groupId: given.groupId }),
          }
        : null;
    return answerQuestion(content, pick(content.questions, at)!, given, target, BY);
  }),
  fc.tuple(nat, fc.array(nat, { maxLength: 6 })).map(([at, chosen]): Step => (content) => {
    const itemIds = [...new Set(chosen.map((one) => itemAt(content, one).id))];
    return answerQuestion(content, pick(content.questions, at)!, { choice: 'items', itemIds }, null, BY);
  }),
  nat.map(
    (at): Step =>
      (content) =>
        waiveQuestion(content, pick(content.questions, at)!, '另行研究', BY),
  ),
);

/** Runs one change as the commands do: what is refused changes nothing, what is stored raises versions. */
function run(content: DraftContent, step: Step): { content: DraftContent; image: DraftImage } {
  let after: DraftContent;
  try {
    after = settleMoot(withRules(step(content)), BY);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { content, image: { items: [], questions: [] } };
  }
  const changes = changesBetween(content, after);
  const raised = <T extends { id: string; version: number }>(
    all: readonly T[],
    changed: readonly { value: T; old: T | undefined }[],
  ) => {
    const old = new Map(changed.map((one) => [one.value.id, one.old]));
    return all.map((one) => (old.get(one.id) ? { ...one, version: old.get(one.id)!.version + 1 } : one));
  };
  return {
    content: { items: raised(after.items, changes.items), questions: raised(after.questions, changes.questions) },
    image: imageOf(changes),
  };
}

const start = aDraft();
const versionless = <T extends { version: number }>({ version: _version, ...fields }: T) => fields;
const shown = (content: DraftContent) => ({
  items: liveItems(content).map(versionless),
  questions: content.questions.map(versionless),
});
const steps = fc.array(fc.oneof(edits, decisions), { maxLength: 12 });

describe('a draft under any changes', () => {
  it('is what it was after as many undos', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const images: DraftImage[] = [];
        let content = start;
        for (const step of changes) {
          const done = run(content, step);
          content = done.content;
          images.push(done.image);
        }
        for (const image of images.reverse()) content = run(content, (now) => restored(now, image)).content;
        expect(shown(content)).toEqual(shown(start));
      }),
      { numRuns: 200 },
    );
  });

  it('numbers its items from 1 without a gap, with refs and assignments of their own', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const content = changes.reduce((now, step) => run(now, step).content, start);
        const items = liveItems(content);
        expect(items.map((item) => item.ordinal)).toEqual(items.map((_, index) => index + 1));
        expect(new Set(content.items.map((item) => item.ref)).size).toBe(content.items.length);
        const ids = content.items.flatMap((item) => item.assignments.map((one) => one.id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const item of items)
          expect(item.assignments.filter((one) => one.role === 'lead').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('never reads the versions backwards', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        let content = start;
        for (const step of changes) {
          const before = new Map([...content.items, ...content.questions].map(({ id, version }) => [id, version]));
          content = run(content, step).content;
          for (const { id, version } of [...content.items, ...content.questions])
            expect(version).toBeGreaterThanOrEqual(before.get(id) ?? 1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leaves words alone that were not kept yet when the change was made', () => {
    const [item] = liveItems(start);
    const { dueText: _dueText, ...earlier } = { ...item!, title: '从前的名称' };
    const worded = editItem(start, item!.id, { dueText: '长期坚持' });
    const back = restored(worded, { items: [{ id: item!.id, before: earlier }], questions: [] });
    expect(liveItems(back)[0]).toMatchObject({ title: '从前的名称', dueText: '长期坚持' });
  });

  it('keeps every unit over merging and splitting', () => {
    const whole = (content: DraftContent) =>
      new Set(
        liveItems(content).flatMap((item) => item.assignments.map((one) => one.unitId ?? one.groupId ?? one.name)),
      );
    fc.assert(
      fc.property(steps, nat, nat, nat, (changes, at, more, cut) => {
        const content = changes.reduce((now, step) => run(now, step).content, start);
        const merged = run(content, (now) =>
          mergeItems(
            now,
            liveItems(now)
              .slice(at % 4, (at % 4) + 2 + (more % 2))
              .map((item) => item.id),
          ),
        ).content;
        expect(whole(merged)).toEqual(whole(content));
        const split = run(merged, (now) => splitItem(now, itemAt(now, at).id, cut, '后一部分')).content;
        expect(whole(split)).toEqual(whole(merged));
      }),
      { numRuns: 200 },
    );
  });
});
