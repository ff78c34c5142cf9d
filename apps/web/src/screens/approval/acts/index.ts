import type { ComponentType } from 'react';
import type { CaseActName } from '../offers.js';
import { AddAct } from './AddAct.js';
import { confirmAct } from './ConfirmAct.js';
import { CopyAct } from './CopyAct.js';
import { OpinionAct } from './OpinionAct.js';
import { personAct } from './PersonAct.js';
import { ReturnAct } from './ReturnAct.js';
import type { CaseActProps } from './useCaseAct.js';

/** The dialog of each act in an approval. */
export const caseDialogs: Record<CaseActName, ComponentType<CaseActProps>> = {
  approve: OpinionAct,
  disapprove: OpinionAct,
  giveBack: ReturnAct,
  appoint: personAct('appoint'),
  add: AddAct,
  delegate: personAct('delegate'),
  takeBack: confirmAct('takeBack'),
  transfer: personAct('transfer'),
  remove: confirmAct('remove'),
  withdraw: confirmAct('withdraw'),
  urge: confirmAct('urge'),
  copy: CopyAct,
};
