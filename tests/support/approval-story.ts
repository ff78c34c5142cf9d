import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import type { ProductPerson } from './product-person.js';

const year = Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4));
export const DUE = `${year + 1}-12-31`;
export const LATER = `${year + 2}-06-30`;

/** A signed matter of the health commission, registered and issued by the office past the page. */
export async function aSignedMatter(office: ProductPerson, lead: ProductPerson, title: string) {
  const { items: units } = await office.get<{ items: { id: string; name: string }[] }>('/units');
  const unitId = units.find(({ name }) => name === '市卫生健康委')!.id;
  const { planId } = await office.post<{ planId: string }>('/plans/matters', {
    kind: 'meeting',
    title,
    measures: '建成并投入使用。',
    dueOn: DUE,
    dueOwner: 'leader',
    assignments: [{ role: 'lead', unitId }],
  });
  const { version: drafted } = await office.get<{ version: number }>(`/plans/${planId}`);
  await office.post(`/plans/${planId}/issue`, {}, drafted);
  const { items } = await office.get<{ items: { id: string }[] }>(`/work-items?plan=${planId}`);
  const dispatches = await lead.get<{ items: { id: string; version: number }[] }>(`/dispatches?plan=${planId}`);
  for (const { id, version } of dispatches.items) await lead.post(`/dispatches/${id}/sign`, {}, version);
  return { planId, itemId: items[0]!.id };
}
