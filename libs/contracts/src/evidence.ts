import { z } from 'zod';
import {
  calendarDate,
  id,
  instant,
  pageMembers,
  pageQuery,
  personNameSchema,
  unitNameSchema,
  version,
} from './common.js';

export const evidenceKinds = ['file', 'link', 'text', 'figure'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
/** unscanned: no scanner is configured; pending: closed until there is a verdict. */
export const scanStates = ['unscanned', 'pending', 'clean', 'infected'] as const;
export type ScanState = (typeof scanStates)[number];
export const uploadStatuses = ['underway', 'received', 'used', 'refused'] as const;
export type UploadStatus = (typeof uploadStatuses)[number];
export const citationStatuses = ['submitted', 'accepted', 'returned', 'withdrawn'] as const;
export type CitationStatus = (typeof citationStatuses)[number];
export const ticketPurposes = ['download', 'preview'] as const;
export type TicketPurpose = (typeof ticketPurposes)[number];

/** Unfinished uploads one person may have. */
export const UNFINISHED_UPLOADS = 20;
/** How long an unfinished upload can be resumed. */
export const UPLOAD_HOURS = 48;
/** How long a link to a file opens it. */
export const TICKET_SECONDS = 60;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const line = (longest: number) => z.string().trim().min(1).max(longest);

/** A record that is there already, so that nobody is asked twice. */
export const knownEvidenceSchema = z
  .strictObject({
    id,
    unit: unitNameSchema,
    kind: z.enum(evidenceKinds),
    title: z.string(),
    periodFrom: calendarDate,
    periodTo: calendarDate,
    createdAt: instant,
    /** Why it is offered: the same content, or the same period and target. */
    because: z.enum(['content', 'period']),
  })
  .meta({ id: 'KnownEvidence' });
export type KnownEvidence = z.infer<typeof knownEvidenceSchema>;
export const knownEvidenceListSchema = z
  .strictObject({ items: z.array(knownEvidenceSchema) })
  .meta({ id: 'KnownEvidenceList' });

/** What is there already: by content before anything is uploaded, or by period for an item or one of its targets. */
export const knownEvidenceQuery = z
  .strictObject({
    sha256: sha256.optional(),
    byteSize: z.coerce.number().int().min(1).optional(),
    item: id.optional(),
    target: id.optional(),
    periodFrom: calendarDate.optional(),
    periodTo: calendarDate.optional(),
  })
  .refine(({ sha256: content, item }) => content !== undefined || item !== undefined, {
    message: '请给出文件内容（sha256）或任务。',
  });

export const uploadSchema = z
  .strictObject({
    id,
    unit: unitNameSchema,
    fileName: z.string(),
    byteSize: z.int(),
    status: z.enum(uploadStatuses),
    sha256: sha256.nullable(),
    mediaType: z.string().nullable(),
    scan: z.enum(scanStates).nullable(),
    /** The code of the problem for which it was refused. */
    refusal: z.string().nullable(),
    expiresAt: instant,
    /** Records of the unit with the same content (此前已报送，可直接引用). */
    known: z.array(knownEvidenceSchema),
  })
  .meta({ id: 'Upload' });
export type UploadView = z.infer<typeof uploadSchema>;

/** What a record holds, as handed in. */
export const evidenceContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), uploadId: id }),
  z.strictObject({ kind: z.literal('link'), link: z.url({ protocol: /^https?$/ }).max(2000) }),
  z.strictObject({ kind: z.literal('text'), text: line(20_000) }),
  z.strictObject({
    kind: z.literal('figure'),
    figure: z.number().min(-1e15).max(1e15),
    figureUnit: z.string().trim().max(40),
  }),
]);
export type EvidenceContent = z.infer<typeof evidenceContentSchema>;

const period = { periodFrom: calendarDate, periodTo: calendarDate };
/** The longest period a record is about, in years: what covers a century proves nothing of a year. */
const LONGEST_PERIOD = 10;
const yearsBetween = (from: string, to: string): number => Number(to.slice(0, 4)) - Number(from.slice(0, 4));
const inOrder = ({ periodFrom, periodTo }: { periodFrom: string; periodTo: string }) => periodFrom <= periodTo;

export const citeEvidenceSchema = z
  .strictObject({ evidenceId: id, targetId: id.nullable().default(null) })
  .meta({ id: 'CiteEvidence' });

export const fileEvidenceSchema = z
  .strictObject({
    unitId: id,
    title: line(200),
    proves: line(1000),
    ...period,
    content: evidenceContentSchema,
    citations: z
      .array(z.strictObject({ itemId: id, targetId: id.nullable().default(null) }))
      .max(50)
      .default([]),
    /** The person was told that it was supplied before and hands it in all the same. */
    despiteKnown: z.boolean().default(false),
  })
  .refine(inOrder, { path: ['periodTo'], message: '所属时段的止日不能早于起日。' })
  .refine(({ periodFrom, periodTo }) => yearsBetween(periodFrom, periodTo) <= LONGEST_PERIOD, {
    path: ['periodFrom'],
    message: `所属时段最长 ${LONGEST_PERIOD} 年。`,
  })
  .meta({ id: 'FileEvidence' });

export const addEvidenceVersionSchema = z
  .strictObject({ content: evidenceContentSchema })
  .meta({ id: 'AddEvidenceVersion' });
export const withdrawEvidenceSchema = z.strictObject({ reason: line(1000) }).meta({ id: 'WithdrawEvidence' });
export const returnCitationSchema = z.strictObject({ note: line(1000) }).meta({ id: 'ReturnCitation' });
export const ticketRequestSchema = z.strictObject({ purpose: z.enum(ticketPurposes) }).meta({ id: 'TicketRequest' });

/** A link that opens one thing for one person for a minute; rights are checked again when it is opened. */
export const ticketSchema = z.strictObject({ url: z.string(), expiresAt: instant }).meta({ id: 'Ticket' });

/** What a version holds, as it is shown. */
export const evidenceBodySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('file'),
      fileName: z.string(),
      mediaType: z.string(),
      byteSize: z.int(),
      sha256,
      scan: z.enum(scanStates),
      previewable: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('link'), link: z.string() }),
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
    z.strictObject({ kind: z.literal('figure'), figure: z.number(), figureUnit: z.string() }),
  ])
  .meta({ id: 'EvidenceBody' });

const record = {
  id,
  unit: unitNameSchema,
  kind: z.enum(evidenceKinds),
  title: z.string(),
  proves: z.string(),
  ...period,
  createdBy: personNameSchema,
  createdAt: instant,
  withdrawn: z.strictObject({ at: instant, by: personNameSchema, reason: z.string() }).nullable(),
  version,
};

const citation = {
  id,
  item: z.strictObject({ id, number: z.string(), title: z.string() }),
  target: z.strictObject({ id, indicator: z.string() }).nullable(),
  /** The unit that cites. */
  unit: unitNameSchema,
  /** The version of the record it cites. */
  number: z.int(),
  status: z.enum(citationStatuses),
  citedBy: personNameSchema,
  citedAt: instant,
  decision: z
    .strictObject({
      by: personNameSchema.nullable(),
      unit: unitNameSchema.nullable(),
      at: instant,
      note: z.string().nullable(),
    })
    .nullable(),
  version,
};

export const evidenceVersionSchema = z
  .strictObject({ number: z.int(), addedBy: personNameSchema, addedAt: instant, content: evidenceBodySchema })
  .meta({ id: 'EvidenceVersion' });

export const evidenceSchema = z
  .strictObject({
    ...record,
    /** Newest first, as far as the asker may see them. */
    versions: z.array(evidenceVersionSchema),
    citations: z.array(z.strictObject(citation).meta({ id: 'EvidenceCitation' })),
    /** Whether the asker may add a version or withdraw it. */
    canRevise: z.boolean(),
  })
  .meta({ id: 'Evidence' });
export type EvidenceView = z.infer<typeof evidenceSchema>;

export const evidenceSummarySchema = z
  .strictObject({ ...record, content: evidenceBodySchema })
  .meta({ id: 'EvidenceSummary' });

export const evidenceListQuery = z.strictObject({
  ...pageQuery,
  unit: id.optional(),
  text: z.string().trim().max(100).optional(),
  periodFrom: calendarDate.optional(),
  periodTo: calendarDate.optional(),
  withdrawn: z.stringbool().default(false),
});
export const evidencePageSchema = z
  .strictObject({ items: z.array(evidenceSummarySchema), ...pageMembers })
  .meta({ id: 'EvidencePage' });

/** A citation on an item's page with the version it cites and what the asker may do. */
export const itemCitationSchema = z
  .strictObject({
    ...citation,
    evidence: evidenceSummarySchema,
    actions: z.strictObject({
      accept: z.boolean(),
      return: z.boolean(),
      withdraw: z.boolean(),
      /** A newer version of the record, or its withdrawal. */
      revise: z.boolean(),
    }),
  })
  .meta({ id: 'ItemCitation' });
/** One file of an on-site check. */
export const auditPhotographSchema = z
  .strictObject({ auditId: id, number: z.int(), evidence: evidenceSummarySchema })
  .meta({ id: 'AuditPhotograph' });

export const itemEvidenceSchema = z
  .strictObject({
    items: z.array(itemCitationSchema),
    canFile: z.boolean(),
    /** What inspecting teams brought back, for those who read the review. */
    photographs: z.array(auditPhotographSchema),
  })
  .meta({ id: 'ItemEvidence' });
export type ItemEvidence = z.infer<typeof itemEvidenceSchema>;
