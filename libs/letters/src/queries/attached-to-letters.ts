import type { Access } from '#libs/access';
import type { AttachedReader } from '#libs/evidence';
import { LETTER_READERS } from '../storage/lock-letter.js';
import { REPLY_READERS } from './letter-sql.js';

interface Answered {
  readonly number: number;
  readonly ownerUnitId: string;
  readonly sent: boolean;
  readonly readerUnitIds: string[];
}

/** The records that an answer cites are read by whoever reads the answer. */
export const attachedToLetters =
  (access: Access): AttachedReader =>
  async (manager, actor, evidenceId) => {
    const answers = await manager.query<Answered[]>(ATTACHED, [evidenceId]);
    return answers.flatMap(({ number, ...letter }) => (access.can(actor, 'read', 'Letter', letter) ? [number] : []));
  };

const LETTER = `letter.owner_unit_id AS "ownerUnitId", letter.sent_at IS NOT NULL AS sent`;
const ATTACHED = `
  SELECT named.number, ${LETTER}, ${LETTER_READERS} AS "readerUnitIds"
  FROM letter_evidence AS named JOIN letter ON letter.id = named.letter_id WHERE named.evidence_id = $1
  UNION ALL
  SELECT named.number, ${LETTER}, ${REPLY_READERS}
  FROM letter_reply_evidence AS named JOIN letter ON letter.id = named.letter_id
  JOIN letter_reply AS reply ON reply.letter_id = named.letter_id AND reply.named_unit_id = named.named_unit_id
  WHERE named.evidence_id = $1`;
