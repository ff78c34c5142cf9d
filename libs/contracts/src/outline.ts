import { z } from 'zod';

/** A half-open range of UTF-16 offsets into `Outline.text`, so that every finding can be shown in the original. */
export const outlineSpanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
/** A half-open range of UTF-16 offsets into `Outline.text`. */
export type OutlineSpan = z.infer<typeof outlineSpanSchema>;

/** A unit of a responsibility clause: as the document prints it, and under its full name where a level prefix was dropped. */
export const outlineUnitSchema = z.object({ printed: z.string(), name: z.string(), span: outlineSpanSchema });
/** A unit named by a responsibility clause. */
export type OutlineUnit = z.infer<typeof outlineUnitSchema>;

/** How a target's value is compared with a reading. */
export const targetOperators = ['>=', '>', '<=', '<', '=', 'range', 'increase', 'decrease', 'qualitative'] as const;

/** A checkable goal of an item; one per quantity, exact text with line breaks removed. */
export const outlineTargetSchema = z.object({
  text: z.string(),
  indicator: z.string(),
  op: z.enum(targetOperators),
  /** The printed words that carry the operator (达到, 至少, …以上); null where a bare number or a state stands. */
  opWord: z.string().nullable(),
  /** Null for states and trends, and where the printed number is damaged. */
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  /** As printed, with its scale: %, 张, 万人次, 亿元; `1:x` for ratios. */
  unit: z.string().nullable(),
  /** 左右, 约 or 近 stands beside the number. */
  approximate: z.boolean(),
  /** A year, a month or a day: 2025, 2025-12, 2025-06-30; null where none is printed or it cannot be reckoned. */
  due: z.string().nullable(),
  /** The printed words of the deadline or recurrence. */
  dueText: z.string().nullable(),
  /** An ISO 8601 duration for what recurs: P1Y for 每年. */
  recurrence: z.string().nullable(),
  /** 长期坚持, 持续推进: without a last day. */
  continuing: z.boolean(),
  aspirational: z.boolean(),
  /** Whom or where it speaks of: 全市, 县域内, 三级公立医院. */
  scope: z.string().nullable(),
  /** For each of what: 每个区（市）, 每千人口. */
  per: z.string().nullable(),
  /** How much of a whole: 全部, 普遍, 全覆盖. */
  coverage: z.string().nullable(),
  span: outlineSpanSchema,
  numberSpan: outlineSpanSchema.nullable(),
});
/** A checkable goal of an item. */
export type OutlineTarget = z.infer<typeof outlineTargetSchema>;

/** What a number of an item is: the value of a target, part of a name, a date, or only said in passing. */
export const numberRoles = ['target', 'name', 'date', 'context'] as const;

/** A number of an item, so that none is passed over. */
export const outlineNumberSchema = z.object({
  itemRef: z.string(),
  text: z.string(),
  role: z.enum(numberRoles),
  span: outlineSpanSchema,
});
/** A number of an item. */
export type OutlineNumber = z.infer<typeof outlineNumberSchema>;

/** One duty: a numbered item, or one clause of it where the item carries several. */
export const outlineItemSchema = z.object({
  ref: z.string(),
  section: z.string().nullable(),
  title: z.string(),
  measures: z.string(),
  clause: z.string(),
  leads: z.array(outlineUnitSchema),
  leadAssumed: z.boolean(),
  supporting: z.array(outlineUnitSchema),
  guiding: z.array(outlineUnitSchema),
  implementers: z.array(outlineUnitSchema),
  openEnded: z.boolean(),
  /** The deadline as the clause prints it (6月底完成), or null; deadlines inside the measures belong to targets. */
  dueText: z.string().nullable(),
  targets: z.array(outlineTargetSchema),
  span: outlineSpanSchema,
  titleSpan: outlineSpanSchema,
  clauseSpan: outlineSpanSchema,
});
/** One duty of the outline. */
export type OutlineItem = z.infer<typeof outlineItemSchema>;

/** Which items a responsibility rule speaks of, read literally; the checker confirms its effective reach. */
export const ruleScopes = ['thisItem', 'thisAndFollowing', 'followingItems', 'precedingItems', 'allItems'] as const;
/** The literal reach of a responsibility rule. */
export type RuleScope = (typeof ruleScopes)[number];

/** What a responsibility rule means to a machine. */
export const ruleMeaningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leadIsFirst'), scope: z.enum(ruleScopes) }),
  z.object({ kind: z.literal('standingImplementers'), scope: z.enum(ruleScopes), units: z.array(outlineUnitSchema) }),
]);
/** What a responsibility rule means: the first-listed unit leads, or standing implementers need not be repeated. */
export type RuleMeaning = z.infer<typeof ruleMeaningSchema>;

/** A sentence that governs the responsibility of several items, e.g. 排第一位为牵头单位，下同. */
export const responsibilityRuleSchema = z.object({
  text: z.string(),
  itemRef: z.string().nullable(),
  meanings: z.array(ruleMeaningSchema),
  span: outlineSpanSchema,
});
/** A sentence that governs the responsibility of several items. */
export type ResponsibilityRule = z.infer<typeof responsibilityRuleSchema>;

/** A heading that groups items. */
export const outlineSectionSchema = z.object({
  ref: z.string(),
  /** The heading with its number, as `OutlineItem.section` repeats it. */
  text: z.string(),
  level: z.int().positive(),
  span: outlineSpanSchema,
});
/** A heading that groups items. */
export type OutlineSection = z.infer<typeof outlineSectionSchema>;

/** A duty that names no unit, typically of the closing chapter. */
export const generalMeasureSchema = z.object({
  ref: z.string(),
  title: z.string(),
  section: z.string().nullable(),
  text: z.string(),
  span: outlineSpanSchema,
});
/** A duty that names no unit. */
export type GeneralMeasure = z.infer<typeof generalMeasureSchema>;

/** What a reader may find doubtful; nothing is repaired silently, each becomes a question. */
export const outlineWarningCodes = [
  'damagedNumber',
  'farFromKnown',
  'damagedText',
  'oldCharacters',
  'doubledHeading',
  'missingTitleStop',
  'missingStop',
  'furnitureInSentence',
  'unbalancedBracket',
  'cutClause',
  'brokenNumbering',
  'clauseWithoutUnit',
  'itemWithoutUnit',
  'itemWithoutDeadline',
  'unclearNumber',
  'unclearRule',
  'unknownTable',
  'noResponsibleUnit',
  'secrecyMark',
  'unaccountedText',
  'unreadRow',
] as const;
/** The stable code of a warning. */
export type OutlineWarningCode = (typeof outlineWarningCodes)[number];

/** What a column of a task table may hold. */
export const tableColumnRoles = [
  'ordinal',
  'group',
  'task',
  'lead',
  'supporting',
  'responsible',
  'guiding',
  'person',
  'due',
  'note',
] as const;
/** What a column of a task table holds. */
export type TableColumnRole = (typeof tableColumnRoles)[number];

/** The widest table that is read, and whose columns may be named: what stands further right is a formula's scrap. */
export const mostTableColumns = 60;

/** A column of a table whose header is not known, and what it looks like; null where nothing tells. */
export const unknownColumnSchema = z.object({ header: z.string(), looksLike: z.enum(tableColumnRoles).nullable() });
/** A column of a table whose header is not known. */
export type UnknownColumn = z.infer<typeof unknownColumnSchema>;

/** A doubt of the reader, with the doubtful text and a Chinese sentence for the person who checks. */
export const outlineWarningSchema = z.object({
  code: z.enum(outlineWarningCodes),
  itemRef: z.string().nullable(),
  text: z.string(),
  message: z.string(),
  span: outlineSpanSchema,
  /** Of an unknownTable alone. */
  columns: z.array(unknownColumnSchema).optional(),
});
/** A doubt of the reader. */
export type OutlineWarning = z.infer<typeof outlineWarningSchema>;

/** What a stretch of the document is; `context` is a table's sum or numbers, `unaccounted` what the reader could not place. */
export const leafKinds = [
  'title',
  'frontMatter',
  'preamble',
  'heading',
  'measure',
  'target',
  'clause',
  'rule',
  'generalDuty',
  'context',
  'furniture',
  'unaccounted',
] as const;
/** What a stretch of the document is. */
export type LeafKind = (typeof leafKinds)[number];

/** What a person may say that an unaccounted stretch is. */
export const placedLeafKinds = ['preamble', 'generalDuty', 'furniture', 'measure'] as const satisfies LeafKind[];
/** What a person said that an unaccounted stretch is. */
export type PlacedLeafKind = (typeof placedLeafKinds)[number];

/** A stretch of the document; leaves are ordered, do not overlap and together hold every non-blank character. */
export const outlineLeafSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: z.enum(leafKinds),
  itemRef: z.string().nullable(),
});
/** A stretch of the document. */
export type OutlineLeaf = z.infer<typeof outlineLeafSchema>;

/** Secrecy markings a document's head may carry; all but 内部 refuse the import. */
export const secrecyMarks = ['绝密', '机密', '秘密', '内部'] as const;
/** A secrecy marking of a document's head. */
export type SecrecyMark = (typeof secrecyMarks)[number];

/** What the plan reader found in a document. */
export const outlineSchema = z.object({
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  secrecy: z.enum(secrecyMarks).nullable(),
  addressees: z.array(z.string()),
  basis: z.array(z.string()),
  horizons: z.array(z.int()),
  sections: z.array(outlineSectionSchema),
  responsibilityRules: z.array(responsibilityRuleSchema),
  items: z.array(outlineItemSchema),
  generalMeasures: z.array(generalMeasureSchema),
  /** Goals of the plan as a whole, printed before its first item. */
  generalTargets: z.array(outlineTargetSchema),
  /** Every number of every item, in order. */
  numbers: z.array(outlineNumberSchema),
  warnings: z.array(outlineWarningSchema),
  text: z.string(),
  leaves: z.array(outlineLeafSchema),
});
/** What the plan reader found in a document. */
export type Outline = z.infer<typeof outlineSchema>;
