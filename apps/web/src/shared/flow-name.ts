import type { i18n as I18n } from 'i18next';

/** A flow or a step that comes with the product by its name in the reader's language; an office's own as it was given. */
export function flowNameIn(i18n: I18n, name: string): string {
  const shipped = i18n.getResource('zh-CN', 'translation', 'flowName') as Readonly<Record<string, string>>;
  const key = Object.keys(shipped).find((one) => shipped[one] === name);
  return key === undefined ? name : i18n.t(`flowName.${key}` as 'action.save');
}
