import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Access, readingUnitIds, type Actor } from '#libs/access';
import type { EvidenceView } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import {
  citationJson,
  RECORD_COLUMNS,
  toBody,
  versionJson,
  type RecordRow,
  type VersionJson,
} from './evidence-json.js';
import { readableEvidence, readableVersion, visibleCitation } from './visible-citations.js';

interface EvidenceRow extends RecordRow {
  unitId: string;
  readable: boolean;
  versions: VersionJson[];
  citations: EvidenceView['citations'];
}

/** Reads one record for one reader; commands build their answer with it inside their transaction. */
@Injectable()
export class EvidenceViews {
  constructor(private readonly access: Access) {}

  /** Problem: `notFound`, also where the asker may not read it. */
  async evidence(manager: EntityManager, actor: Actor, id: string): Promise<EvidenceView> {
    const units = readingUnitIds(actor);
    const [row] = await manager.query<EvidenceRow[]>(EVIDENCE, [id, units]);
    if (!row) throw new Problem('notFound');
    const { unitId, readable, versions, citations, ...record } = row;
    this.access.ensure(actor, 'read', 'Evidence', { unitId, readerUnitIds: readable ? units : [] });
    return {
      ...record,
      versions: versions.map((held) => ({
        number: held.number,
        addedBy: held.addedBy,
        addedAt: held.addedAt,
        content: toBody(held),
      })),
      citations,
      canRevise: record.withdrawn === null && this.access.can(actor, 'revise', 'Evidence', { unitId }),
    };
  }
}

const EVIDENCE = `
  SELECT ${RECORD_COLUMNS}, evidence.unit_id AS "unitId", ${readableEvidence('$2::uuid[]')} AS readable,
    (SELECT coalesce(json_agg(${versionJson} ORDER BY held.number DESC), '[]') FROM evidence_version AS held
     WHERE held.evidence_id = evidence.id AND ${readableVersion('$2::uuid[]')}) AS versions,
    (SELECT coalesce(json_agg(${citationJson} ORDER BY cited.cited_at, cited.id), '[]') FROM evidence_citation AS cited
     WHERE cited.evidence_id = evidence.id AND ${visibleCitation('$2::uuid[]')}) AS citations
  FROM evidence WHERE evidence.id = $1`;
