import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { replyDaysSchema } from '#libs/contracts';
import { usualReplyDays } from '../domain/instruction-rules.js';
import { InstructionReplyDays } from '../instruction.entity.js';

/** The working days an office gives for replies: its own, or the usual ones, whose version is 0. */
export async function replyDaysOf(
  manager: EntityManager,
  ownerUnitId: string,
): Promise<z.infer<typeof replyDaysSchema>> {
  const own = await manager.findOneBy(InstructionReplyDays, { ownerUnitId });
  if (!own) return { ...usualReplyDays, version: 0 };
  const { mostUrgent, urgent, ordinary, version } = own;
  return { mostUrgent, urgent, ordinary, version };
}
