import type { Outline, OutlineUnit } from '#libs/contracts';
import type { DraftItem, NewQuestion, QuestionOption } from './draft.js';
import type { Lookup, NameLookup } from './name-lookup.js';

/** One question per name nobody, or more than one unit, was found for, however often it is printed. */
export function nameQuestions(outline: Outline, items: readonly DraftItem[], names: NameLookup): NewQuestion[] {
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
    return 'candidates' in found ? [nameQuestion(found, unit, itemId, count)] : [];
  });
}

function nameQuestion(
  found: Extract<Lookup, { candidates: unknown }>,
  unit: OutlineUnit,
  itemId: string | null,
  count: number,
): NewQuestion {
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
