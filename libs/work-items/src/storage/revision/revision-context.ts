import type { PlanVersion } from '#libs/plans';
import type { ActContext } from '../../acts.js';
import type { TargetsInForce } from '../../targets-in-force.js';
import type { MoveLocks } from '../lock-family.js';

/** What all steps of one revision have in common. */
export interface RevisionContext extends ActContext {
  readonly actorUnitId: string;
  readonly planId: string;
  readonly locks: MoveLocks;
  /** The newer text with the document that revises. */
  readonly version: Pick<
    PlanVersion,
    'id' | 'number' | 'revisingTitle' | 'revisingNumber' | 'revisingDate' | 'revisingBasis'
  >;
  /** The dispatch that each concerned unit gets. */
  readonly dispatchOf: ReadonlyMap<string, string>;
  readonly targets: Pick<TargetsInForce, 'change'>;
}

/** The document as records name it. */
export const documentOf = ({ version }: Pick<RevisionContext, 'version'>) => ({
  documentTitle: version.revisingTitle,
  documentNumber: version.revisingNumber,
  documentDate: version.revisingDate,
  edition: version.number,
});

/** On what everything in the revision rests, as one line: 《…》（文号） and what was decided. */
export function basisOf({ version }: Pick<RevisionContext, 'version'>): string {
  const number = version.revisingNumber === null ? '' : `（${version.revisingNumber}）`;
  return `《${version.revisingTitle ?? ''}》${number}：${version.revisingBasis ?? ''}`;
}

/** The revision's own dispatch of a unit that it concerns. */
export function dispatchOf({ dispatchOf: known }: RevisionContext, unitId: string): string {
  const id = known.get(unitId);
  if (id === undefined) throw new Error('A unit is concerned that gets no dispatch.');
  return id;
}
