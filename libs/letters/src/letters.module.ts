import { Module, type OnModuleInit } from '@nestjs/common';
import { Access, Policies } from '#libs/access';
import { AttachedRecords, EvidenceModule } from '#libs/evidence';
import { InboxSources } from '#libs/inbox';
import { UnitSuccessors } from '#libs/organisation';
import { ReportingModule } from '#libs/reporting';
import { WorkItemsModule } from '#libs/work-items';
import { AnswerFact } from './commands/answer-fact.js';
import { AnswerLetter } from './commands/answer-letter.js';
import { EditLetter } from './commands/edit-letter.js';
import { EndLetter } from './commands/end-letter.js';
import { FactChecks } from './commands/fact-checks.js';
import { LetterScenes } from './commands/letter-scene.js';
import { LetterTemplates } from './commands/letter-templates.js';
import { PrepareLetter } from './commands/prepare-letter.js';
import { SendLetters } from './commands/send-letters.js';
import { letterPolicies } from './letter.policy.js';
import { attachedToLetters } from './queries/attached-to-letters.js';
import { ExportDocuments } from './queries/export-documents.js';
import { FactCheckViews } from './queries/fact-check-views.js';
import { GetLetter } from './queries/get-letter.js';
import { LetterViews } from './queries/letter-views.js';
import { ListLetters } from './queries/list-letters.js';
import { OwnTemplate } from './queries/own-template.js';
import { inboxOfLetters } from './queries/inbox-of-letters.js';
import { letterSuccession } from './storage/letter-succession.js';

const exported = [
  PrepareLetter,
  EditLetter,
  SendLetters,
  EndLetter,
  AnswerLetter,
  FactChecks,
  AnswerFact,
  FactCheckViews,
  GetLetter,
  ListLetters,
  ExportDocuments,
  OwnTemplate,
  LetterTemplates,
];

/** Letters of the office: prepared by the system, checked and sent by a person, answered by the unit. */
@Module({
  imports: [WorkItemsModule, EvidenceModule, ReportingModule],
  providers: [LetterViews, LetterScenes, ...exported],
  exports: exported,
})
export class LettersModule implements OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly inbox: InboxSources,
    private readonly successors: UnitSuccessors,
    private readonly attached: AttachedRecords,
    private readonly access: Access,
  ) {}

  onModuleInit(): void {
    this.policies.register(...letterPolicies);
    this.inbox.register(inboxOfLetters);
    this.successors.register(letterSuccession);
    this.attached.register(attachedToLetters(this.access));
  }
}
