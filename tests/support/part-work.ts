import type { ItemEvidence } from '#libs/contracts';
import type { ProductPerson } from './product-person.js';

interface Part {
  id: string;
  version: number;
  lead: { id: string };
}

const periodOf = (day: string) => ({ periodFrom: `${day.slice(0, 4)}-01-01`, periodTo: day });

/** Signs whatever a person's unit has not signed yet. */
export async function signAll(person: ProductPerson): Promise<void> {
  const { items } = await person.get<{ items: { id: string; version: number; canSign: boolean }[] }>(
    '/dispatches?status=issued&limit=100',
  );
  for (const { id, version, canSign } of items) if (canSign) await person.post(`/dispatches/${id}/sign`, {}, version);
}

/** A unit's whole work on its part: signs, proves it in words, hands it in. */
export async function doPart(person: ProductPerson, partId: string, today: string): Promise<void> {
  await signAll(person);
  const part = () => person.get<Part>(`/work-items/${partId}`);
  const { lead } = await part();
  await person.post('/evidence', {
    unitId: lead.id,
    title: '落实情况说明',
    proves: '本单位承担部分已落实',
    ...periodOf(today),
    content: { kind: 'text', text: '已按要求落实，材料齐全。' },
    citations: [{ itemId: partId }],
  });
  const { version } = await part();
  await person.post(`/work-items/${partId}/submit`, { statement: '本单位承担部分已完成。' }, version);
}

/** The lead reports and proves that every target of an item is reached, without which it is not handed in. */
export async function reachTargets(lead: ProductPerson, itemId: string, today: string): Promise<void> {
  const { targets } = await lead.get<{ targets: { id: string; value: string | null }[] }>(
    `/work-items/${itemId}/targets`,
  );
  for (const { id, value } of targets) {
    const content = value === null ? { state: '已达到方案要求' } : { value };
    const reading = { ...content, asOf: today, status: 'official', confirmed: true };
    await lead.post(`/work-items/${itemId}/targets/${id}/readings`, reading);
  }
  await lead.post('/evidence', {
    unitId: (await lead.get<Part>(`/work-items/${itemId}`)).lead.id,
    title: '目标完成情况',
    proves: '各项目标均已达到',
    ...periodOf(today),
    content: { kind: 'text', text: '各项目标均已达到，情况属实。' },
    citations: targets.map(({ id }) => ({ itemId, targetId: id })),
  });
}

/** The lead accepts the evidence of a part and the part itself, so that it can be closed. */
export async function acceptPart(lead: ProductPerson, partId: string): Promise<void> {
  const { items } = await lead.get<ItemEvidence>(`/work-items/${partId}/evidence`);
  for (const { id, version, actions } of items)
    if (actions.accept) await lead.post(`/work-items/${partId}/citations/${id}/accept`, {}, version);
  const marks = [{ part: 'item', subjectId: partId, verdict: 'accepted' }];
  await lead.post(`/work-items/${partId}/marks`, { marks });
}
