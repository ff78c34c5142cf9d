import type { AttachedReader } from '#libs/evidence';
import type { InstructionViews } from './instruction-views.js';

interface Attached {
  readonly id: string;
  readonly number: number;
  readonly forUnits: boolean;
}

/**
 * The records named in a reply, in the version that was newest then, are read by whoever reads the instruction; so is the
 * newest version of its scan, by the units only where the office has given it to them.
 */
export const attachedToInstructions =
  (views: InstructionViews): AttachedReader =>
  async (manager, actor, evidenceId) => {
    const rows = await manager.query<Attached[]>(ATTACHED, [evidenceId]);
    const idsOf = (forUnits: boolean) => rows.filter((row) => row.forUnits === forUnits).map(({ id }) => id);
    const open = new Set(await views.readableAmong(actor, idsOf(true), manager));
    const closed = new Set(await views.readableAbove(actor, idsOf(false), manager));
    return rows.flatMap(({ id, number, forUnits }) => ((forUnits ? open : closed).has(id) ? [number] : []));
  };

const ATTACHED = `
  SELECT instruction.id, evidence.current AS number, instruction.scan_for_units AS "forUnits"
  FROM instruction JOIN evidence ON evidence.id = instruction.scan_id WHERE instruction.scan_id = $1
  UNION
  SELECT reply.instruction_id, named.number, true
  FROM instruction_reply AS reply CROSS JOIN LATERAL unnest(reply.evidence_ids, reply.evidence_numbers) AS named (id, number)
  WHERE reply.evidence_ids @> ARRAY[$1::uuid] AND named.id = $1`;
