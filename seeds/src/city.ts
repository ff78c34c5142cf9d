import { districts, districtUnits, functionalZones } from './city/districts.js';
import { governmentDepartments } from './city/government.js';
import { enterprises, institutions } from './city/institutions.js';
import { cityValidFrom } from './city/listed.js';
import { offices } from './city/offices.js';
import { partyDepartments } from './city/party.js';
import { verticalAgencies } from './city/vertical-agencies.js';
import type { SeedUnit } from './shapes.js';

export { groups } from './city/groups.js';

const government: SeedUnit = {
  key: 'city',
  name: '海州市人民政府',
  kind: 'government',
  parentKey: null,
  order: 10,
  aliases: ['市政府', '市人民政府', '海州市政府'],
  validFrom: cityValidFrom,
};

const generalOffice: SeedUnit = {
  key: 'general-office',
  name: '市政府办公厅',
  fullName: '海州市人民政府办公厅',
  kind: 'generalOffice',
  parentKey: 'city',
  order: 10,
  aliases: ['海州市人民政府办公厅', '市人民政府办公厅', '市政府督查室'],
  validFrom: cityValidFrom,
};

/** All units of the demonstration city; a parent always stands before its children, so they can be written in turn. */
export const units: readonly SeedUnit[] = [
  government,
  generalOffice,
  ...partyDepartments,
  ...governmentDepartments,
  ...institutions,
  ...verticalAgencies,
  ...districts,
  ...functionalZones,
  ...enterprises,
  ...districtUnits,
  ...offices,
];

/** The units a plan hands work to directly, in official order: everything right under the city government. */
export const cityUnits: readonly SeedUnit[] = units.filter((unit) => unit.parentKey === 'city');
