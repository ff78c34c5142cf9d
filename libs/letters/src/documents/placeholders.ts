import type { OfficialDocument } from './official-document.js';

/** What a template may ask for; the same names are in docs/letter-templates.md, which a test compares. */
export const placeholders = [
  '发文机关标志',
  '发文字号',
  '标题',
  '有主送',
  '主送机关',
  '正文',
  '段',
  '署名',
  '成文日期',
  '反馈时限',
  '事项',
  '序号',
  '事项名称',
  '督办编号',
  '牵头单位',
  '完成时限',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** A document as its placeholders name it. */
export const valuesOf = (document: OfficialDocument): Partial<Record<Placeholder, unknown>> => ({
  发文机关标志: document.mark,
  发文字号: document.number,
  标题: document.title,
  有主送: document.recipients !== '',
  主送机关: document.recipients,
  正文: document.paragraphs.map((paragraph) => ({ 段: paragraph })),
  署名: document.signature,
  成文日期: document.day,
  反馈时限: document.answerBy,
  事项: document.items.map((item, index) => ({
    序号: String(index + 1),
    事项名称: item.title,
    督办编号: item.number,
    牵头单位: item.lead,
    完成时限: item.due,
  })),
});
