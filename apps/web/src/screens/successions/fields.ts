import type { SuccessionKind } from '#libs/contracts';
import type { NewSuccession } from '../../api/shapes.js';
import { partyOf } from '../../shared/unit-options.js';

/** The form as it is filled in; units as the choices name them. */
export interface SuccessionFields {
  kind: SuccessionKind;
  basis: string;
  effectiveOn: string;
  from: string[];
  to: string[];
  newName?: string;
  parent?: string | null;
  ends: boolean;
}

const ids = (values: readonly string[] | undefined): string[] => (values ?? []).map((value) => partyOf(value).id);

/** What the fields of its kind say; what was filled in for another kind is left out. */
export function toInput({
  kind,
  basis,
  effectiveOn,
  from,
  to,
  newName,
  parent,
  ends,
}: SuccessionFields): NewSuccession {
  const named = kind === 'renamed' || kind === 'merged' ? (newName ?? '').trim() : '';
  return {
    ...{ kind, basis, effectiveOn, ends },
    fromUnitIds: ids(from),
    toUnitIds: kind === 'renamed' || kind === 'moved' ? [] : ids(to),
    newName: named === '' ? null : named,
    parentId: kind === 'moved' && parent ? partyOf(parent).id : null,
  };
}
