import { workItemStatuses } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { RouteInventory } from '../../apps/api/src/http/route-inventory.js';
import { PermissionCity } from '../support/permissions/city.js';
import { people, readers, rules, type Person, type RouteRule } from '../support/permissions/table.js';

const administrators: readonly Person[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];
const forms = ['item', 'subTask'] as const;
/** Of a sub-task 市财政局 is the lead and 市教育局 stands above it. */
const standingIn: Readonly<Record<(typeof forms)[number], Partial<Record<Person, string>>>> = {
  item: { leadAbove: 'lead', lead: 'lead', supporter: 'supporter' },
  subTask: { leadAbove: 'leadAbove', lead: 'leadAbove', supporter: 'lead', district: 'none' },
};

describe('the permissions on items, as the hand-written table has them', () => {
  let city: PermissionCity;
  beforeAll(async () => {
    city = await PermissionCity.open();
  }, 60_000);
  afterAll(() => city.close());

  const standingOf = (person: Person, form: (typeof forms)[number]): string => standingIn[form][person] ?? person;

  /** 401, 403 and 404 refuse; whatever else an answer says, its sender was let through. */
  const verdict = (status: number): string => (status === 403 || status === 404 ? String(status) : 'through');

  const unknown = new Map<string, number>();
  /** What somebody is told by a route of an item that is not there: the same for an item of either form. */
  async function ofNoItem(rule: RouteRule, person: Person): Promise<number> {
    const key = `${person} ${rule.route}`;
    const known = unknown.get(key) ?? (await city.send(person, rule.route, {}, rule.body, 999)).status;
    unknown.set(key, known);
    return known;
  }

  /** Whoever does not read an item is told what is told of one that is not there. */
  async function expected(rule: RouteRule, person: Person, form: (typeof forms)[number]): Promise<string> {
    const standing = standingOf(person, form);
    if (!readers[form].includes(standing))
      return administrators.includes(person) || (await ofNoItem(rule, person)) !== 404 ? '403' : '404';
    if ((rule.unseenBy as readonly string[] | undefined)?.includes(standing)) return '404';
    return (rule[form] as readonly string[]).includes(standing) ? 'through' : '403';
  }

  /** An item for a rule, with something of every kind that hangs on it. */
  async function subject(rule: RouteRule, form: (typeof forms)[number]): Promise<Record<string, string>> {
    const itemId = await city.itemIn(rule.states?.[0] ?? 'inProgress', form);
    return { itemId, ...(rule.route.split(':').length > 2 ? await city.nestedIds(itemId) : {}) };
  }

  it('cover every route on an item', () => {
    const routes = city.api.app
      .get(RouteInventory)
      .routes()
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) => route.includes('/work-items/:itemId'));
    expect(rules.map(({ route }) => route).toSorted()).toEqual(routes.toSorted());
  });

  it.each(forms)(
    'let through whom they should on %s, and nobody else',
    async (form) => {
      const wrong: string[] = [];
      for (const rule of rules) {
        let ids = await subject(rule, form);
        for (const person of people) {
          // Of a version nobody has: who is let through stops there, and nothing changes where a version is asked for.
          const given = { ...ids, ...(await city.ownIds(person)) };
          const { status } = await city.send(person, rule.route, given, rule.body, 999);
          if (verdict(status) !== (await expected(rule, person, form)))
            wrong.push(`${rule.route} as ${person}: ${status}`);
          if (status < 300 && !rule.route.startsWith('GET')) ids = await subject(rule, form);
        }
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it.each(forms)(
    'offer an act on %s in the states in which it can be taken, to those who may',
    async (form) => {
      const wrong: string[] = [];
      for (const status of workItemStatuses) {
        const itemId = await city.itemIn(status, form);
        for (const person of people) {
          const { body } = await city.send(person, 'GET /work-items/:itemId', { itemId }, undefined);
          const offered = new Map(
            ((body as { actions?: { action: string; reasons: { code: string }[] }[] }).actions ?? []).map((one) => [
              one.action,
              one.reasons,
            ]),
          );
          for (const { act, states, ...rule } of rules) {
            if (act === undefined || states === undefined) continue;
            const may = (rule[form] as readonly string[]).includes(standingOf(person, form));
            const byState = (offered.get(act) ?? []).some(({ code }) => stateCodes.includes(code));
            if (offered.has(act) !== may)
              wrong.push(`${act} ${offered.has(act) ? '' : 'not '}offered to ${person} in ${status}`);
            else if (may && byState === states.includes(status)) wrong.push(`${act} of ${person} in ${status}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('answer ids that are nobody’s like those one may not see, with no word about the item', async () => {
    const itemId = await city.itemIn('inProgress', 'item');
    for (const { route, body } of rules) {
      const hidden = await city.send('otherDistrict', route, { itemId }, body);
      const unknown = await city.send('otherDistrict', route, { itemId: newId() }, body);
      const { instance: _one, ...first } = hidden.body as Record<string, unknown>;
      const { instance: _other, ...second } = unknown.body as Record<string, unknown>;
      expect([route, hidden.status, first]).toEqual([route, unknown.status, second]);
      expect([403, 404]).toContain(hidden.status);
    }
  });

  it('refuse ids that hang on another item', async () => {
    const [one, other] = [await city.itemIn('inProgress', 'item'), await city.itemIn('inProgress', 'item')];
    const ids = { ...(await city.nestedIds(other)), ...(await city.ownIds('lead')) };
    const nested = rules.filter(({ route }) => (route.match(/:/g) ?? []).length > 1);
    expect(nested.length).toBeGreaterThan(1);
    const wrong: string[] = [];
    for (const { route, body } of nested) {
      for (const person of people) {
        const { status } = await city.send(person, route, { itemId: one, ...ids }, body);
        if (status !== 403 && status !== 404) wrong.push(`${route} as ${person}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

/** The reasons that say an act does not start from where the item stands. */
const stateCodes = ['itemNotOpen', 'itemSubmitted', 'itemUnsigned', 'itemNotSubmitted', 'conflict'];
