import type { DynamicModule, Type } from '@nestjs/common';
import { approvalEntities } from '#libs/approvals';
import { commentEntities } from '#libs/comments';
import type { DatabaseSettings } from '#libs/database';
import { evidenceEntities } from '#libs/evidence';
import { identityEntities } from '#libs/identity';
import { indicatorEntities } from '#libs/indicators';
import { instructionEntities } from '#libs/instructions';
import { ledgerEntities } from '#libs/ledger';
import { letterEntities } from '#libs/letters';
import { organisationEntities } from '#libs/organisation';
import { planEntities } from '#libs/plans';
import { reportingEntities } from '#libs/reporting';
import { workItemEntities } from '#libs/work-items';
import { ApprovalsApiModule } from './approvals/approvals-api.module.js';
import { EvidenceApiModule } from './evidence/evidence-api.module.js';
import { IdentityApiModule } from './identity/identity-api.module.js';
import { IndicatorsApiModule } from './indicators/indicators-api.module.js';
import { InstructionsApiModule } from './instructions/instructions-api.module.js';
import { LettersApiModule } from './letters/letters-api.module.js';
import { LiveModule } from './live/live.module.js';
import { OrganisationApiModule } from './organisation/organisation-api.module.js';
import { PlansApiModule } from './plans/plans-api.module.js';
import { ReportingApiModule } from './reporting/reporting-api.module.js';
import { WorkItemsApiModule } from './work-items/work-items-api.module.js';

/** The feature modules of the api with the entities of their libraries; a new feature adds one line to each list. */
export function features(): { modules: (Type<unknown> | DynamicModule)[]; entities: DatabaseSettings['entities'] } {
  return {
    modules: [
      ApprovalsApiModule,
      OrganisationApiModule,
      IdentityApiModule,
      PlansApiModule,
      WorkItemsApiModule,
      IndicatorsApiModule,
      EvidenceApiModule,
      ReportingApiModule,
      LettersApiModule,
      InstructionsApiModule,
      LiveModule,
    ],
    entities: [
      ...organisationEntities,
      ...identityEntities,
      ...ledgerEntities,
      ...approvalEntities,
      ...commentEntities,
      ...planEntities,
      ...workItemEntities,
      ...indicatorEntities,
      ...evidenceEntities,
      ...reportingEntities,
      ...letterEntities,
      ...instructionEntities,
    ],
  };
}
