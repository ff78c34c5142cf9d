import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { PlanSource } from '../entities/plan-version.entity.js';

/** A document as it was handed in. */
export interface HandedInDocument {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Keeps a copy of a document as it came, for a text of a plan. */
export async function insertSource(
  tx: Transaction,
  place: { planId: string; planVersionId: string },
  source: HandedInDocument & { encoding: string; text: string; sha256: Buffer; actorId: string },
): Promise<string> {
  const id = newId();
  await tx.insert(PlanSource, {
    id,
    planId: place.planId,
    planVersionId: place.planVersionId,
    fileName: source.fileName,
    mediaType: source.mediaType,
    encoding: source.encoding,
    byteSize: source.bytes.length,
    sha256: source.sha256,
    bytes: Buffer.from(source.bytes),
    text: source.text,
    createdBy: source.actorId,
    createdAt: new Date(),
  });
  return id;
}
