import { kindOfUnitName, type Outline, type OutlineUnit } from '#libs/contracts';
import type { DraftItem, NewQuestion, QuestionOption } from './draft.js';
import type { Lookup, NameLookup } from './name-lookup.js';

interface Asked {
  unit: OutlineUnit;
  itemId: string | null;
  count: number;
  found: Extract<Lookup, { candidates: unknown }>;
}

/**
 * One question per name nobody, or more than one unit, was found for, however often it is printed. Of more than `most` those
 * that look like names of units are one decision: the city's list of units is not complete yet.
 */
export function nameQuestions(
  outline: Outline,
  items: readonly DraftItem[],
  names: NameLookup,
  most: number,
): NewQuestion[] {
  const asked = unknownNames(outline, items, names);
  const { governmentId } = names;
  const isNew = ({ unit, found }: Asked) => found.kind === 'unknown' && kindOfUnitName(unit.name) !== null;
  const once = asked.filter((one) => isNew(one) && one.count === 1);
  const together =
    asked.length <= most || governmentId === null ? [] : asked.length - once.length < most ? once : asked.filter(isNew);
  const [first] = together;
  const apart = asked.filter((one) => !together.includes(one)).map(nameQuestion);
  return first === undefined || governmentId === null
    ? apart
    : [...apart, newUnitsQuestion(first, together, governmentId)];
}

function newUnitsQuestion(first: Asked, together: readonly Asked[], parentId: string): NewQuestion {
  return {
    kind: 'unknownUnit',
    itemId: null,
    printed: first.unit.printed,
    message: `单位库中未找到 ${together.length} 个单位：${together.map(({ unit }) => unit.printed).join('、')}。可一并新增；其中实为已有单位的，新增后在相应任务中改选。`,
    span: { start: first.unit.span[0], end: first.unit.span[1] },
    options: [
      { label: `新增这 ${together.length} 个单位`, answer: { choice: 'newUnits', parentId } },
      { label: '均不是责任单位', answer: { choice: 'none' } },
    ],
    subject: { type: 'names', names: together.map(({ unit }) => unit.name) },
  };
}

function unknownNames(outline: Outline, items: readonly DraftItem[], names: NameLookup): Asked[] {
  const itemOf = new Map(outline.items.map((item, index) => [item, items[index]?.id ?? null]));
  const occurrences: { unit: OutlineUnit; itemId: string | null }[] = [
    ...outline.items.flatMap((item) =>
      [...item.leads, ...item.supporting, ...item.guiding, ...item.implementers].map((unit) => ({
        unit,
        itemId: itemOf.get(item) ?? null,
      })),
    ),
    ...outline.responsibilityRules.flatMap((rule) =>
      rule.meanings.flatMap((meaning) =>
        meaning.kind === 'standingImplementers' ? meaning.units.map((unit) => ({ unit, itemId: null })) : [],
      ),
    ),
  ];
  const asked = new Map<string, { unit: OutlineUnit; itemId: string | null; count: number }>();
  for (const { unit, itemId } of occurrences) {
    const before = asked.get(unit.name);
    if (before) before.count += 1;
    else asked.set(unit.name, { unit, itemId, count: 1 });
  }
  return [...asked.values()].flatMap(({ unit, itemId, count }) => {
    const found = names.lookUp(unit);
    return 'candidates' in found ? [{ unit, itemId, count, found }] : [];
  });
}

function nameQuestion({ unit, itemId, count, found }: Asked): NewQuestion {
  const where = count > 1 ? `（全文 ${count} 处）` : '';
  return {
    kind: found.kind === 'ambiguous' ? 'ambiguousUnit' : 'unknownUnit',
    itemId,
    printed: unit.printed,
    message:
      found.kind === 'ambiguous'
        ? `“${unit.printed}”对应多个单位${where}，请选择其中一个；确认前不会下发。`
        : `单位库中未找到“${unit.printed}”${where}，可能已更名或新组建。请选择对应单位或新增；确认前不会下发。`,
    span: { start: unit.span[0], end: unit.span[1] },
    options: found.candidates.slice(0, 3).map(candidateOption),
    subject: { type: 'name', name: unit.name },
  };
}

const candidateOption = (candidate: { kind: 'unit' | 'group'; id: string; name: string }): QuestionOption => ({
  label: `即“${candidate.name}”`,
  answer:
    candidate.kind === 'unit'
      ? { choice: 'unit', unitId: candidate.id, remember: true }
      : { choice: 'group', groupId: candidate.id, remember: true },
});
