import { administratorRoles } from '#libs/contracts';
import {
  cityUnits,
  demoLogins,
  demoPassword,
  groups,
  type SeedUser,
  units,
  unitsTemplate,
  users,
  usersTemplate,
} from '../../seeds/src/index.js';

const keys = new Set(units.map((unit) => unit.key));
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
const rolesOf = (user: SeedUser): string[] => user.memberships.map((membership) => membership.role);

describe('the demonstration city', () => {
  it('gives every unit, group and alias a name that means nothing else', () => {
    expect(repeated([...units, ...groups].flatMap(({ name, aliases }) => [name, ...aliases]))).toEqual([]);
  });

  it('gives every unit and group a key of its own', () => {
    expect(repeated([...units, ...groups].map(({ key }) => key))).toEqual([]);
  });

  it('places each unit once in the official order of its parent', () => {
    expect(repeated(units.map(({ parentKey, order }) => `${parentKey ?? ''} ${order}`))).toEqual([]);
  });

  it('names each parent before its children, from one root', () => {
    const seen = new Set<string>();
    const tooEarly = units.filter(({ key, parentKey }) => {
      seen.add(key);
      return parentKey !== null && !seen.has(parentKey);
    });
    expect(tooEarly).toEqual([]);
    expect(units.filter(({ parentKey }) => parentKey === null).map(({ key }) => key)).toEqual(['city']);
  });

  it('has ten districts and three zones, and no group is empty', () => {
    const ofKind = (kind: string) => units.filter((unit) => unit.kind === kind).length;
    expect([ofKind('districtGovernment'), ofKind('functionalZone')]).toEqual([10, 3]);
    expect(groups.filter(({ memberKind }) => ofKind(memberKind) === 0)).toEqual([]);
  });

  it('lists the full name of a unit among the names it is found by', () => {
    const unfound = units.filter(
      ({ name, fullName, aliases }) => fullName !== undefined && fullName !== name && !aliases.includes(fullName),
    );
    expect(unfound).toEqual([]);
  });
});

describe('the people of the demonstration', () => {
  it('refer only to units that exist', () => {
    const referred = users.flatMap(({ memberships }) =>
      memberships.flatMap(({ unitKey, field }) => [unitKey, ...(field?.scope === 'units' ? field.unitKeys : [])]),
    );
    expect(referred.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('have log-ins and names of their own', () => {
    expect(repeated(users.map(({ login }) => login))).toEqual([]);
    expect(repeated(users.map(({ name }) => name))).toEqual([]);
    expect(users.filter(({ login }) => !/^[a-z][a-z0-9-]*$/.test(login))).toEqual([]);
  });

  it('include exactly one of each administrator, who has no other duty', () => {
    for (const role of administratorRoles) {
      const holders = users.filter((user) => rolesOf(user).includes(role));
      expect(holders.map(rolesOf)).toEqual([[role]]);
    }
  });

  it('include a liaison for every unit that a plan can hand work to', () => {
    const withLiaison = new Set(
      users.flatMap(({ memberships }) => memberships.filter(({ role }) => role === 'liaison')).map((m) => m.unitKey),
    );
    expect(cityUnits.filter(({ key }) => !withLiaison.has(key)).map(({ name }) => name)).toEqual([]);
  });

  it('include everyone whose log-in is printed at start', () => {
    const logins = new Set(users.map(({ login }) => login));
    expect(demoLogins.filter(({ login }) => !logins.has(login))).toEqual([]);
    expect(demoPassword.length).toBeGreaterThanOrEqual(12);
  });

  it('give a field to leaders and deputy secretaries and to nobody else', () => {
    const duties = users.flatMap(({ memberships }) => memberships);
    const wrong = duties.filter(({ role, field }) => /^(leader|deputySecretary)$/.test(role) !== (field !== undefined));
    expect(wrong).toEqual([]);
  });
});

describe('the import templates', () => {
  it.each([unitsTemplate, usersTemplate])('explain every column and show an example of it: $fileName', (template) => {
    expect(repeated(template.columns.map(({ heading }) => heading))).toEqual([]);
    expect(template.columns.filter(({ help }) => help === '')).toEqual([]);
    expect(template.columns.filter(({ required, example }) => required && example === '')).toEqual([]);
  });

  it('show examples that the demonstration city knows', () => {
    const cell = (template: typeof unitsTemplate, key: string) => template.columns.find((c) => c.key === key)?.example;
    const unit = units.find(({ name }) => name === cell(unitsTemplate, 'name'));
    expect(unit?.order.toString()).toBe(cell(unitsTemplate, 'order'));
    expect(users.find(({ login }) => login === cell(usersTemplate, 'login'))?.name).toBe(cell(usersTemplate, 'name'));
  });
});
