import { z } from 'zod';

const copySideSchema = z.strictObject({ text: z.string(), start: z.int(), end: z.int() });
/** Where another copy of the document differs from the text in use, in the order of the document. */
export const copyDifferencesSchema = z
  .strictObject({
    fileName: z.string(),
    items: z.array(
      z.strictObject({
        here: copySideSchema,
        there: copySideSchema,
        /** The words around, as they stand in the text in use. */
        before: z.string(),
        after: z.string(),
        itemRef: z.string().nullable(),
        /** The copy that is damaged there, as far as the reader can tell. */
        damaged: z.enum(['here', 'there', 'both']).nullable(),
      }),
    ),
  })
  .meta({ id: 'CopyDifferences' });
