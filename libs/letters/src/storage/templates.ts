import type { EntityManager } from 'typeorm';
import type { DocumentKind } from '#libs/contracts';

/** The template of an office's own for a kind of document, or null for the one that is shipped. */
export async function templateOf(
  manager: EntityManager,
  ownerUnitId: string,
  kind: DocumentKind,
): Promise<Buffer | null> {
  const [own] = await manager.query<{ bytes: Buffer }[]>(
    'SELECT bytes FROM letter_template WHERE owner_unit_id = $1 AND kind = $2',
    [ownerUnitId, kind],
  );
  return own?.bytes ?? null;
}
