import { AuditPhotograph } from './audit-photograph.entity.js';
import { EvidenceCitation } from './evidence-citation.entity.js';
import { EvidenceVersion } from './evidence-version.entity.js';
import { Evidence } from './evidence.entity.js';
import { StoredFile } from './stored-file.entity.js';
import { Upload } from './upload.entity.js';

export { AuditPhotograph, Evidence, EvidenceCitation, EvidenceVersion, StoredFile, Upload };

/** For the data source of a process that works with evidence. */
export const evidenceEntities = [StoredFile, Upload, Evidence, EvidenceVersion, EvidenceCitation, AuditPhotograph];
