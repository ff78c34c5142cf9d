import { caseSuccession } from '#libs/approvals';
import { evidenceSuccession } from '#libs/evidence';
import { peopleSuccession } from '#libs/identity';
import { instructionSuccession } from '#libs/instructions';
import { letterSuccession } from '#libs/letters';
import { organisationSuccession, UnitSuccessors } from '#libs/organisation';
import { draftSuccession } from '#libs/plans';
import { sheetSuccession } from '#libs/reporting';
import { itemSuccession } from '#libs/work-items';

/** Whatever names units, as the api has it by registration: for what is done at the machine. */
export function everySuccessor(): UnitSuccessors {
  const successors = new UnitSuccessors();
  for (const contributor of [
    organisationSuccession,
    peopleSuccession,
    caseSuccession,
    draftSuccession,
    itemSuccession,
    evidenceSuccession,
    sheetSuccession,
    letterSuccession,
    instructionSuccession,
  ])
    successors.register(contributor);
  return successors;
}
