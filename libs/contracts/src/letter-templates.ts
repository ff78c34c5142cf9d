import { z } from 'zod';

/** How a placeholder is written: by its name, or as what begins and ends around something that is repeated or left out. */
export const placeholderForms = ['value', 'each', 'where'] as const;

/** What a Word template may ask for: `name` stands in braces; `within` names what it stands inside. */
export const templatePlaceholders = [
  { id: 'mark', name: '发文机关标志', form: 'value', within: null },
  { id: 'number', name: '发文字号', form: 'value', within: null },
  { id: 'hasSigner', name: '有签发人', form: 'where', within: null },
  { id: 'signer', name: '签发人', form: 'value', within: null },
  { id: 'title', name: '标题', form: 'value', within: null },
  { id: 'hasRecipients', name: '有主送', form: 'where', within: null },
  { id: 'recipients', name: '主送机关', form: 'value', within: null },
  { id: 'body', name: '正文', form: 'each', within: null },
  { id: 'paragraph', name: '段', form: 'value', within: '正文' },
  { id: 'signature', name: '署名', form: 'value', within: null },
  { id: 'day', name: '成文日期', form: 'value', within: null },
  { id: 'answerBy', name: '反馈时限', form: 'value', within: null },
  { id: 'items', name: '事项', form: 'each', within: null },
  { id: 'ordinal', name: '序号', form: 'value', within: '事项' },
  { id: 'itemTitle', name: '事项名称', form: 'value', within: '事项' },
  { id: 'itemNumber', name: '督办编号', form: 'value', within: '事项' },
  { id: 'lead', name: '牵头单位', form: 'value', within: '事项' },
  { id: 'due', name: '完成时限', form: 'value', within: '事项' },
  { id: 'hasImprint', name: '有版记', form: 'where', within: null },
  { id: 'hasCopies', name: '有抄送', form: 'where', within: null },
  { id: 'copiesTo', name: '抄送机关', form: 'value', within: null },
  { id: 'issuer', name: '印发机关', form: 'value', within: null },
  { id: 'issueDay', name: '印发日期', form: 'value', within: null },
] as const;

const ids = templatePlaceholders.map(({ id }) => id) as [PlaceholderId, ...PlaceholderId[]];
export type PlaceholderId = (typeof templatePlaceholders)[number]['id'];
export type PlaceholderName = (typeof templatePlaceholders)[number]['name'];

export const templatePlaceholderSchema = z
  .strictObject({
    id: z.enum(ids),
    name: z.string(),
    form: z.enum(placeholderForms),
    within: z.string().nullable(),
  })
  .meta({ id: 'TemplatePlaceholder' });
