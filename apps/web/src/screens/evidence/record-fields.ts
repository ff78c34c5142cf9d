import type { EvidenceKind } from '#libs/contracts';
import type { EvidenceContent } from '../../api/shapes.js';

/** What can be done in the form: hand in one of four kinds, or cite what one's unit handed in before. */
export type Way = EvidenceKind | 'earlier';

/** What the form holds; files are kept apart, because they are sent first. */
export interface RecordFields {
  unitId: string;
  way: Way;
  title?: string;
  proves: string;
  periodFrom: string;
  periodTo: string;
  targetId?: string;
  link?: string;
  text?: string;
  figure?: number;
  figureUnit?: string;
}

/** What a record of words, of a number or of an address holds; a file is its upload. */
export function contentOf(
  kind: EvidenceKind,
  fields: Pick<RecordFields, 'link' | 'text' | 'figure' | 'figureUnit'>,
  uploadId: string | null,
): EvidenceContent {
  switch (kind) {
    case 'file':
      return { kind, uploadId: uploadId ?? '' };
    case 'link':
      return { kind, link: fields.link?.trim() ?? '' };
    case 'text':
      return { kind, text: fields.text ?? '' };
    case 'figure':
      return { kind, figure: fields.figure ?? 0, figureUnit: fields.figureUnit?.trim() ?? '' };
  }
}
