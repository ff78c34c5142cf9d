import type { z } from 'zod';
import { Problem } from './problem.js';

/** The place after which a page continues, opaque to the asker. */
export const encodeCursor = (place: object): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads a cursor back by the shape its list gives it; anything else is the problem `invalidCursor`. */
export function decodeCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new Problem('invalidCursor', { cause });
  }
}
