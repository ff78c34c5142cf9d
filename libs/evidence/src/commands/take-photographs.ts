import type { TakePhotographs } from '#libs/work-items';
import { insertRecord } from './insert-record.js';

/**
 * Photographs of an on-site check become records of the unit that checks, for the day and the place of the visit. A picture
 * that lies there already is taken all the same: each check has its own.
 */
export const takePhotographs: TakePhotographs = async (tx, { context }, audit, uploadIds) => {
  const { actor, actorUnitId: unitId, commandId, occurredAt } = context;
  for (const uploadId of uploadIds) {
    const evidenceId = await insertRecord(
      tx,
      { actor, commandId, occurredAt },
      {
        unitId,
        title: `${audit.place} ${audit.visitedOn}`,
        proves: audit.opinion.slice(0, 1000),
        periodFrom: audit.visitedOn,
        periodTo: audit.visitedOn,
        content: { kind: 'file', uploadId },
        despiteKnown: true,
      },
    );
    await tx.query(ATTACH, [audit.id, evidenceId]);
  }
};

const ATTACH = 'INSERT INTO audit_photograph (audit_id, evidence_id, number) VALUES ($1, $2, 1)';
