import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { readingUnitIds, type Actor } from '#libs/access';
import {
  id,
  instant,
  type evidenceListQuery,
  type evidencePageSchema,
  type knownEvidenceQuery,
  type KnownEvidence,
} from '#libs/contracts';
import { decodeCursor, encodeCursor } from '#libs/kernel';
import { branchesOf } from '#libs/work-items';
import { knownByContent, knownByPeriod } from '../storage/known-evidence.js';
import { RECORD_COLUMNS, toBody, versionJson, type RecordRow, type VersionJson } from './evidence-json.js';
import { ownEvidence } from './visible-citations.js';

const cursorSchema = z.strictObject({ createdAt: instant, id });

/** The records of the asker's own units, newest first, and which of them are there already for a purpose. */
@Injectable()
export class ListEvidence {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Problem: `invalidCursor`. */
  async run(actor: Actor, query: z.infer<typeof evidenceListQuery>): Promise<z.infer<typeof evidencePageSchema>> {
    const place = query.cursor === undefined ? null : decodeCursor(cursorSchema, query.cursor);
    const rows = await this.dataSource.query<(RecordRow & { held: VersionJson })[]>(LIST, [
      readingUnitIds(actor),
      query.unit ?? null,
      query.text === undefined || query.text === '' ? null : query.text.toLowerCase(),
      query.periodFrom ?? null,
      query.periodTo ?? null,
      query.withdrawn,
      place?.createdAt ?? null,
      place?.id ?? null,
      query.limit + 1,
    ]);
    const items = rows.slice(0, query.limit).map(({ held, ...record }) => ({ ...record, content: toBody(held) }));
    const last = items.at(-1);
    const next = rows.length > query.limit && last ? encodeCursor({ createdAt: last.createdAt, id: last.id }) : null;
    return { items, next };
  }

  /** What one's own units supplied before: the same content, or for the same item or target and period. */
  async known(actor: Actor, query: z.infer<typeof knownEvidenceQuery>): Promise<{ items: KnownEvidence[] }> {
    const { manager } = this.dataSource;
    const units = await branchesOf(manager, actor);
    const byContent = query.sha256 === undefined ? [] : await knownByContent(manager, units, { sha256: query.sha256 });
    if (query.item === undefined) return { items: byContent };
    const byPeriod = await knownByPeriod(manager, units, {
      itemId: query.item,
      targetId: query.target ?? null,
      periodFrom: query.periodFrom ?? null,
      periodTo: query.periodTo ?? null,
    });
    const told = new Set(byContent.map((record) => record.id));
    return { items: [...byContent, ...byPeriod.filter((record) => !told.has(record.id))] };
  }
}

const LIST = `
  SELECT ${RECORD_COLUMNS}, ${versionJson} AS held
  FROM evidence JOIN evidence_version AS held ON held.evidence_id = evidence.id AND held.number = evidence.current
  WHERE ${ownEvidence('$1::uuid[]')}
    AND ($2::uuid IS NULL OR evidence.unit_id = $2)
    AND ($3::text IS NULL OR strpos(lower(evidence.title || ' ' || evidence.proves), $3) > 0)
    AND ($4::date IS NULL OR evidence.period_to >= $4) AND ($5::date IS NULL OR evidence.period_from <= $5)
    AND ($6::boolean OR evidence.withdrawn_at IS NULL)
    AND ($7::timestamptz IS NULL OR (evidence.created_at, evidence.id) < ($7, $8::uuid))
  ORDER BY evidence.created_at DESC, evidence.id DESC LIMIT $9`;
