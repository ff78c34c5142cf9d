import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { productPerson } from './product-person.js';

interface Versioned {
  id: string;
  version: number;
}
interface Letter extends Versioned {
  title: string;
  facts: { id: string }[];
}
interface Page<Of> {
  items: Of[];
}
interface Fact extends Versioned {
  facts: string;
}

/** A circular of the demonstration's office that names both units, whose facts both have confirmed: it may be checked and sent. */
export async function preparedCircular(address: string, units: Readonly<Record<string, string>>): Promise<Letter> {
  const office = await productPerson(address, 'duban1');
  const { items } = await office.get<Page<{ id: string; lead: { name: string } }>>(
    '/work-items?form=item&sort=number&limit=100',
  );
  const itemIds = Object.keys(units).map((unit) => items.find(({ lead }) => lead.name === unit)?.id);
  if (itemIds.includes(undefined)) throw new Error('The demonstration has no item led by one of these units.');
  const prepared = await office.post<Letter>('/letters', { kind: 'circular', itemIds, orderReason: '市领导要求' });
  await office.post(`/letters/${prepared.id}/fact-checks`, { checkBy: dayIn(DEFAULT_TIME_ZONE) }, prepared.version);
  for (const login of Object.values(units)) {
    const unit = await productPerson(address, login);
    for (const fact of (await unit.get<Page<Fact>>('/fact-checks')).items)
      await unit.post(`/fact-checks/${fact.id}/answer`, { verdict: 'confirmed' }, fact.version);
  }
  return office.get(`/letters/${prepared.id}`);
}
