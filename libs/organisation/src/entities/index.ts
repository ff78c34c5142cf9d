import { OrganisationEpoch } from './organisation-epoch.entity.js';
import { UnitAlias } from './unit-alias.entity.js';
import { UnitGroup, UnitGroupMember } from './unit-group.entity.js';
import { UnitSuccession, UnitSuccessionPart, UnitSuccessionRow } from './unit-succession.entity.js';
import { Unit, UnitClosure, UnitName } from './unit.entity.js';

export * from './organisation-epoch.entity.js';
export * from './unit-alias.entity.js';
export * from './unit-group.entity.js';
export * from './unit-succession.entity.js';
export * from './unit.entity.js';

/** Every entity of this library, for the data source of a process. */
export const organisationEntities = [
  Unit,
  UnitClosure,
  UnitName,
  UnitGroup,
  UnitGroupMember,
  UnitAlias,
  UnitSuccession,
  UnitSuccessionPart,
  UnitSuccessionRow,
  OrganisationEpoch,
];
