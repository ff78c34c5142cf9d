import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import type { ItemEvidence } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { ActOnItem } from '#libs/work-items';
import { EvidenceViews } from '../queries/evidence-views.js';
import { ItemEvidenceViews } from '../queries/item-evidence.js';
import { cite } from './cite.js';

/** Cites a record that is there already (直接引用). */
@Injectable()
export class CiteEvidence {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly acts: ActOnItem,
    private readonly evidence: EvidenceViews,
    private readonly items: ItemEvidenceViews,
  ) {}

  /** Problems: `notFound`, also for a record one may not read, and those of {@link cite}. */
  run(
    actor: Actor,
    itemId: string,
    { evidenceId, targetId }: { evidenceId: string; targetId: string | null },
  ): Promise<ItemEvidence> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.evidence.evidence(tx, actor, evidenceId);
      await cite(tx, this.acts, actor, { evidenceId, place: { itemId, targetId }, commandId: newId() });
      return this.items.ofItem(tx, actor, itemId);
    });
  }
}
