import { addWorkingDays, dayAfter, dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { productPerson } from './product-person.js';

interface Item {
  id: string;
  number: string;
  title: string;
  version: number;
}
interface Page<Of> {
  items: Of[];
}
interface Part extends Item {
  unit: { id: string; name: string };
}

/** What 望海区 is asked this month in the demonstration: two of its parts, and nobody else anything. */
export interface AskedDistrict {
  planId: string;
  /** The items of 市卫生健康委 of which the parts are. */
  above: Item[];
  parts: Item[];
  today: string;
  dueOn: string;
}

const aTarget = { indicator: '新增护理床位', operator: 'atLeast', value: '200', unit: '张', strength: 'required' };

/** Splits two items to 望海区 and makes something of both due today: two numbers of one, a milestone of the other. */
export async function askedDistrict(address: string): Promise<AskedDistrict> {
  const [office, health, district] = await Promise.all(
    ['duban1', 'weijianwei', 'wanghaiqu'].map((login) => productPerson(address, login)),
  );
  if (!office || !health || !district) throw new Error('Nobody signed in.');
  const today = dayIn(DEFAULT_TIME_ZONE);
  const [plan] = (await office.get<Page<{ id: string }>>('/plans?status=issued')).items;
  const led = await health.get<Page<Item>>('/work-items?role=lead&sort=number&limit=20');
  const above = led.items.slice(1, 3);
  const parts: Part[] = [];
  for (const item of above) {
    const { units, version } = await health.get<{ units: { unit: Part['unit'] }[]; version: number }>(
      `/work-items/${item.id}/split-proposal`,
    );
    const unitIds = units.flatMap(({ unit }) => (unit.name.startsWith('望海区') ? [unit.id] : []));
    await health.post(`/work-items/${item.id}/split`, { units: { unitIds }, text: '按职责抓好落实。' }, version);
    parts.push(...(await health.get<Page<Part>>(`/work-items/${item.id}/sub-tasks`)).items);
  }
  const [counted, staged] = parts;
  if (!plan || !counted || !staged) throw new Error('The demonstration has no items to split.');
  for (const { id, version } of (await district.get<Page<Item & { canSign: boolean }>>('/dispatches?status=issued'))
    .items)
    await district.post(`/dispatches/${id}/sign`, undefined, version);
  const { version } = await health.get<Item>(`/work-items/${counted.id}`);
  const targets = [
    { ...aTarget, dueOn: today },
    { ...aTarget, indicator: '家庭医生签约率', operator: 'atLeast', value: '45', unit: '%', dueOn: today },
  ];
  await health.post(`/work-items/${counted.id}/targets`, { targets }, version);
  const milestones = [{ text: '出台区级实施细则', dueOn: dayAfter(today) }];
  const proposed = await district.post<{ milestones: Item[] }>(`/work-items/${staged.id}/milestones`, { milestones });
  const [milestone] = proposed.milestones;
  if (!milestone) throw new Error('No milestone was proposed.');
  await health.post(
    `/work-items/${staged.id}/milestones/${milestone.id}/decide`,
    { decision: 'confirm' },
    milestone.version,
  );
  return { planId: plan.id, above, parts: [counted, staged], today, dueOn: addWorkingDays(today, 5) };
}
