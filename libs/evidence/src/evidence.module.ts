import { Module, type OnModuleInit } from '@nestjs/common';
import { Policies } from '#libs/access';
import { CommentSubjects } from '#libs/comments';
import { ApprovedParts, AuditPhotographs, WorkItemLifecycle, WorkItemsModule } from '#libs/work-items';
import { citedEvidence } from './approved-evidence.js';
import { evidenceGuards } from './asked-guards.js';
import { ActOnCitation } from './commands/act-on-citation.js';
import { AddEvidenceVersion } from './commands/add-evidence-version.js';
import { CiteEvidence } from './commands/cite-evidence.js';
import { FileEvidence } from './commands/file-evidence.js';
import { takePhotographs } from './commands/take-photographs.js';
import { WithdrawEvidence } from './commands/withdraw-evidence.js';
import { evidencePolicies, evidenceReaders } from './evidence.policy.js';
import { AttachedRecords } from './queries/attached-records.js';
import { EvidenceViews } from './queries/evidence-views.js';
import { GetEvidence } from './queries/get-evidence.js';
import { ItemEvidenceViews } from './queries/item-evidence.js';
import { EvidenceSuccession } from './storage/evidence-succession.js';
import { readableEvidence } from './queries/visible-citations.js';
import { ListEvidence } from './queries/list-evidence.js';

const provided = [
  AttachedRecords,
  EvidenceViews,
  ItemEvidenceViews,
  FileEvidence,
  AddEvidenceVersion,
  WithdrawEvidence,
  CiteEvidence,
  ActOnCitation,
  GetEvidence,
  ListEvidence,
  EvidenceSuccession,
];

/** Evidence: files, links, texts and figures, and what cites them. Bytes are the business of EvidenceFilesModule. */
@Module({ imports: [WorkItemsModule], providers: provided, exports: provided })
export class EvidenceModule implements OnModuleInit {
  constructor(
    private readonly lifecycle: WorkItemLifecycle,
    private readonly policies: Policies,
    private readonly approved: ApprovedParts,
    private readonly photographs: AuditPhotographs,
    private readonly comments: CommentSubjects,
    private readonly evidence: GetEvidence,
  ) {}

  onModuleInit(): void {
    this.lifecycle.provideAsked(evidenceGuards);
    this.approved.register('evidence', citedEvidence);
    this.photographs.register(takePhotographs);
    this.comments.register({
      type: 'evidence',
      read: async (_, actor, id) =>
        (await this.evidence.readableAmong(actor, [id])).length === 0
          ? null
          : { itemId: null, planId: null, whole: true, speakers: [] },
      named: {
        readable: (id, { reading }) =>
          `EXISTS (SELECT FROM evidence WHERE evidence.id = ${id} AND ${readableEvidence(reading)})`,
        line: (id) => `(SELECT json_build_object('title', evidence.title) FROM evidence WHERE evidence.id = ${id})`,
      },
    });
    this.policies.register(...evidencePolicies);
    this.policies.registerReaders(evidenceReaders);
  }
}
