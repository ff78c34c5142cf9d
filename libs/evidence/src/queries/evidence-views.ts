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
import { AttachedRecords } from './attached-records.js';
import { ownEvidence, readableEvidence, readableVersion, visibleCitation } from './visible-citations.js';

interface EvidenceRow extends RecordRow {
  unitId: string;
  /** Of the own branch: every version is read. */
  own: boolean;
  readable: boolean;
  versions: VersionJson[];
  citations: EvidenceView['citations'];
}

/** Reads one record for one reader; commands build their answer with it inside their transaction. */
@Injectable()
export class EvidenceViews {
  constructor(
    private readonly access: Access,
    private readonly attached: AttachedRecords,
  ) {}

  /** Problem: `notFound`, also where the asker may not read it. */
  async evidence(manager: EntityManager, actor: Actor, id: string): Promise<EvidenceView> {
    const units = readingUnitIds(actor);
    const readRow = async (numbers: readonly number[]) =>
      (await manager.query<EvidenceRow[]>(EVIDENCE, [id, units, numbers]))[0];
    const known = await readRow([]);
    // Whoever reads a version where it is cited may read another one where it is attached.
    const numbers = known === undefined || known.own ? [] : await this.attached.versions(manager, actor, id);
    const row = numbers.length > 0 ? await readRow(numbers) : known;
    if (!row) throw new Problem('notFound');
    const { unitId, own: _, readable, versions, citations, ...record } = row;
    const attached = numbers.length > 0;
    this.access.ensure(actor, 'read', 'Evidence', { unitId, attached, readerUnitIds: readable ? units : [] });
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
  SELECT ${RECORD_COLUMNS}, evidence.unit_id AS "unitId", ${ownEvidence('$2::uuid[]')} AS own,
    ${readableEvidence('$2::uuid[]')} AS readable,
    (SELECT coalesce(json_agg(${versionJson} ORDER BY held.number DESC), '[]') FROM evidence_version AS held
     WHERE held.evidence_id = evidence.id
       AND (${readableVersion('$2::uuid[]')} OR held.number = ANY ($3::integer[]))) AS versions,
    (SELECT coalesce(json_agg(${citationJson} ORDER BY cited.cited_at, cited.id), '[]') FROM evidence_citation AS cited
     WHERE cited.evidence_id = evidence.id AND ${visibleCitation('$2::uuid[]')}) AS citations
  FROM evidence WHERE evidence.id = $1`;
