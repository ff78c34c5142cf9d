import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { readingUnitIds, type Actor } from '#libs/access';
import type { EvidenceView, ItemEvidence } from '#libs/contracts';
import { EvidenceViews } from './evidence-views.js';
import { ItemEvidenceViews } from './item-evidence.js';
import { readableEvidence } from './visible-citations.js';

/** Reads of evidence outside a command. */
@Injectable()
export class GetEvidence {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly views: EvidenceViews,
    private readonly items: ItemEvidenceViews,
  ) {}

  /** One record. Problem: `notFound`. */
  run(actor: Actor, id: string): Promise<EvidenceView> {
    return this.views.evidence(this.dataSource.manager, actor, id);
  }

  /** What is cited for an item. Problem: `notFound`. */
  ofItem(actor: Actor, itemId: string): Promise<ItemEvidence> {
    return this.items.ofItem(this.dataSource.manager, actor, itemId);
  }

  /** Which of these records the actor may read now: for live messages, where each would be a request. */
  async readableAmong(actor: Actor, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.dataSource.query<{ id: string }[]>(READABLE, [ids, readingUnitIds(actor)]);
    return rows.map(({ id }) => id);
  }
}

const READABLE = `SELECT evidence.id FROM evidence
  WHERE evidence.id = ANY ($1::uuid[]) AND ${readableEvidence('$2::uuid[]')}`;
