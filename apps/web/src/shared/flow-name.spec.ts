import { readFileSync } from 'node:fs';
import i18next, { type i18n as I18n } from 'i18next';
import { flowNameIn } from './flow-name.js';

const translation = (language: string) =>
  JSON.parse(readFileSync(new URL(`../i18n/${language}.json`, import.meta.url), 'utf8')) as object;

async function page(lng: string): Promise<I18n> {
  const resources = { 'zh-CN': { translation: translation('zh-CN') }, en: { translation: translation('en') } };
  const instance = i18next.createInstance();
  await instance.init({ lng, resources });
  return instance;
}

describe('the name of a flow or a step', () => {
  it('is the reader’s where it comes with the product', async () => {
    expect(flowNameIn(await page('en'), '延期审批')).toBe('Approval of an extension');
    expect(flowNameIn(await page('en'), '主要负责人审签')).toBe('Head signs off');
    expect(flowNameIn(await page('zh-CN'), '延期审批')).toBe('延期审批');
  });

  it('is what the office called it otherwise', async () => {
    expect(flowNameIn(await page('en'), '专班会审')).toBe('专班会审');
    expect(flowNameIn(await page('en'), 'extension')).toBe('extension');
  });
});
