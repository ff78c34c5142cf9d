import type { Browser, Page } from 'playwright-core';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { launchBrowser, picture, signIn } from '../support/browser.js';
import { faultsOf } from '../support/browser-faults.js';
import { lateItems } from '../support/late-items.js';
import { productPerson } from '../support/product-person.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';

const UNIT = '市卫生健康委';
interface Item {
  id: string;
  title: string;
  dueOn: string | null;
}
let product: RunningProduct;
let browser: Browser;
let office: Page;
let faults: string[];
let late: string[];
let all: number;
let letterId: string;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  await lateItems(product.databaseUrl, UNIT);
  const [supervisor, health] = await Promise.all(
    ['duban1', 'weijianwei'].map((login) => productPerson(product.address, login)),
  );
  const { items } = await health!.get<{ items: Item[] }>('/work-items?role=lead&form=item&limit=50');
  const isLate = ({ dueOn }: Item): boolean => dueOn !== null && dueOn < dayIn(DEFAULT_TIME_ZONE);
  const chosen = [...items.filter(isLate).slice(0, 2), ...items.filter((item) => !isLate(item)).slice(0, 3)];
  late = chosen.filter(isLate).map(({ title }) => title);
  all = chosen.length;
  const itemIds = chosen.map(({ id }) => id);
  ({ id: letterId } = await supervisor!.post<{ id: string }>('/letters', { kind: 'specialReport', itemIds }));
  const { page } = await signIn(browser, product.address, 'duban1');
  office = page;
  faults = faultsOf(page);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const rows = () => office.getByTestId('letter-lines').locator('tbody tr[data-row-key]');
const figure = (words: string) => office.getByTestId('letter-figures').getByRole('link', { name: words, exact: true });

describe('a figure of a letter', () => {
  it('leads to exactly the items it counted, says so, and all are shown again', async () => {
    await office.goto(`${product.address}/letters/${letterId}`);
    await figure(`当时共 ${all} 项`).waitFor();
    expect(await rows().count()).toBe(all);
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(all);
    for (const words of [`当时超过时限 ${late.length} 项`, `${UNIT}当时 ${late.length} 项`]) {
      await figure(words).click();
      await office.getByTestId('letter-counted').getByText(words).waitFor();
      expect(await rows().count()).toBe(late.length);
      for (const title of late) await office.getByTestId('letter-lines').getByText(title).first().waitFor();
    }
    await picture(office, 'letter-figures');
    await office.reload();
    await office.getByTestId('letter-counted').waitFor();
    expect(await rows().count()).toBe(late.length);
    await office.getByTestId('letter-counted').getByRole('link').click();
    await office.getByTestId('letter-counted').waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(all);
    await figure('当时已办结 0 项').click();
    await office.getByTestId('letter-counted').waitFor();
    expect(await rows().count()).toBe(0);
    expect(faults).toEqual([]);
  }, 90_000);
});
