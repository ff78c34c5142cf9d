import { caseSuccession } from '#libs/approvals';
import { evidenceSuccession } from '#libs/evidence';
import { peopleSuccession } from '#libs/identity';
import { instructionSuccession } from '#libs/instructions';
import { letterSuccession } from '#libs/letters';
import { organisationSuccession, type Successors } from '#libs/organisation';
import { draftSuccession } from '#libs/plans';
import { sheetSuccession } from '#libs/reporting';
import { itemsFollowUnits, itemSuccession } from '#libs/work-items';

/** Everything that names units, for processes without the modules by which the api has it. */
export const successors: Successors = {
  contributors: [
    organisationSuccession,
    peopleSuccession,
    caseSuccession,
    draftSuccession,
    itemSuccession,
    evidenceSuccession,
    sheetSuccession,
    letterSuccession,
    instructionSuccession,
  ],
  follower: itemsFollowUnits,
};
