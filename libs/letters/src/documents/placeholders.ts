import { type PlaceholderName, templatePlaceholders } from '#libs/contracts';
import type { OfficialDocument } from './official-document.js';

/** The names a template may have in braces; docs/letter-templates.md has the same, which a test compares. */
export const placeholders: readonly PlaceholderName[] = templatePlaceholders.map(({ name }) => name);

/** A document as its placeholders name it. */
export const valuesOf = (document: OfficialDocument): Partial<Record<PlaceholderName, unknown>> => ({
  发文机关标志: document.mark,
  发文字号: document.number,
  有签发人: document.signer !== null,
  // Left free where it is signed by hand.
  签发人: document.signer || '　　　　',
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
  有版记: document.imprint !== null,
  有抄送: document.imprint !== null && document.imprint.copiesTo !== '',
  抄送机关: document.imprint?.copiesTo ?? '',
  印发机关: document.imprint?.office ?? '',
  印发日期: document.imprint?.day ?? '',
});
