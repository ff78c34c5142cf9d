import type { Actor } from '#libs/access';
import { CiteEvidence, evidenceGuards, FileEvidence, GetEvidence } from '#libs/evidence';
import { newId } from '#libs/kernel';
import { advanceSubscriber, ensureCursor, HistorySubscriber } from '#libs/ledger';
import { Histories } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { aRecord } from '../support/evidence-desk.js';
import { IssuedCity } from '../support/issued-city.js';
import { sequenceAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';

describe('evidence of a city', () => {
  let city: IssuedCity;
  const people = new Map<string, Actor>();
  const paths = [
    '市政府办公室',
    '市财政局',
    '市财政局/预算处',
    '市教育局',
    '市发展改革委',
    '东港区人民政府',
    '东港区人民政府/区财政局',
    '西山区人民政府',
    '高新区管委会',
  ];

  beforeAll(async () => {
    city = await IssuedCity.open();
    for (const path of paths)
      people.set(path, await city.person(path, path === '市政府办公室' ? 'supervisor' : 'liaison'));
    people.set('市领导', await city.person('市政府办公室', 'leader', { fieldUnitIds: [city.unit('市教育局')] }));
    people.set('系统管理员', await city.person('市政府办公室', 'systemAdministrator'));
  });
  afterAll(() => city.close());

  const person = (path: string): Actor => {
    const found = people.get(path);
    if (!found) throw new Error(`Nobody is of ${path}`);
    return found;
  };
  const file = (path: string, citations: { itemId: string; targetId: string | null }[] = []) =>
    city.get(FileEvidence).run(person(path), {
      ...aRecord(city.unit(path)),
      content: { kind: 'text', text: '完成情况' },
      citations,
      despiteKnown: false,
    });
  const issued = async (): Promise<string> => {
    const item = anItem()
      .ledBy(city.unit('市财政局'))
      .supportedBy(city.unit('市教育局'))
      .implementedBy(city.unit('东港区人民政府'), city.unit('高新区管委会'));
    return (await city.issue(person('市政府办公室'), [item])).itemIds[0] ?? '';
  };
  const aTarget = async (itemId: string): Promise<string> => {
    const id = newId();
    await city.dataSource.query(
      `INSERT INTO target (id, item_id, ordinal, indicator, indicator_key, operator, value, strength, created_by, created_at)
       VALUES ($1, $2, 1, '达标率', '达标率', 'atLeast', 90, 'required', $3, now())`,
      [id, itemId, person('市政府办公室').userId],
    );
    return id;
  };
  const missing = async (itemId: string): Promise<string[] | null> => {
    const [row] = await city.dataSource.query<{ missing: string[] | null }[]>(
      `SELECT (${evidenceGuards['evidenceAccepted']?.sql('$1::uuid')}) AS missing`,
      [itemId],
    );
    return row?.missing ?? null;
  };

  it('is readable one by one exactly where it is readable among many, by everybody', async () => {
    const ids: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const itemId = await issued();
      for (const path of ['市财政局', '市教育局', '东港区人民政府', '高新区管委会']) {
        ids.push((await file(path, [{ itemId, targetId: null }])).id);
        ids.push((await file(path)).id);
      }
    }
    await city.dataSource.query(
      `UPDATE evidence_citation SET status = (ARRAY['submitted', 'accepted', 'returned', 'withdrawn'])[1 + abs(hashtext(id::text)) % 4]`,
    );
    const counts = new Map<string, number>();
    for (const [path, actor] of people) {
      const among = new Set(await city.get(GetEvidence).readableAmong(actor, [...ids, newId()]));
      for (const id of ids)
        expect([path, id, among.has(id)]).toEqual([
          path,
          id,
          (await outcomeOf(city.get(GetEvidence).run(actor, id))) === 'done',
        ]);
      counts.set(path, among.size);
    }
    expect(counts.get('市教育局')).toBe(8);
    expect(counts.get('市领导')).toBe(8);
    for (const nobody of ['市发展改革委', '西山区人民政府', '东港区人民政府/区财政局', '系统管理员'])
      expect(counts.get(nobody)).toBe(0);
    expect(counts.get('市财政局')).toBeGreaterThan(8);
    expect(counts.get('市政府办公室')).toBe((counts.get('市财政局') ?? 0) - 8 + (await citedOf('市财政局')));
  });

  /** How many of finance's own records the office sees through a citation. */
  const citedOf = async (path: string): Promise<number> => {
    const [row] = await city.dataSource.query<{ count: number }[]>(
      `SELECT count(DISTINCT evidence.id)::int AS count FROM evidence JOIN evidence_citation AS cited ON cited.evidence_id = evidence.id
       WHERE evidence.unit_id = $1 AND cited.status <> 'withdrawn'`,
      [city.unit(path)],
    );
    return row?.count ?? 0;
  };

  it('of an office may be cited by its department, and is read by the department', async () => {
    const itemId = await issued();
    const record = await file('市财政局/预算处');
    expect(await outcomeOf(city.get(GetEvidence).run(person('市财政局'), record.id))).toBe('done');
    expect(await outcomeOf(file('市财政局/预算处', [{ itemId, targetId: null }]))).toBe('notFound');
    const cited = await city
      .get(CiteEvidence)
      .run(person('市财政局'), itemId, { evidenceId: record.id, targetId: null });
    expect(cited.items).toMatchObject([
      { status: 'accepted', unit: { name: '市财政局' }, evidence: { unit: { name: '预算处' } } },
    ]);
  });

  it('is needed once for an item without targets, and once for each target', async () => {
    const itemId = await issued();
    expect(await missing(itemId)).toEqual(['']);
    await file('市教育局', [{ itemId, targetId: null }]);
    expect(await missing(itemId)).toEqual(['']);
    await file('市财政局', [{ itemId, targetId: null }]);
    expect(await missing(itemId)).toBeNull();
    const targetId = await aTarget(itemId);
    expect(await missing(itemId)).toEqual(['达标率']);
    const record = await file('市财政局', [{ itemId, targetId }]);
    expect(await missing(itemId)).toBeNull();
    await city.dataSource.query(
      `UPDATE evidence SET withdrawn_at = now(), withdrawn_reason = '误', withdrawn_by = created_by WHERE id = $1`,
      [record.id],
    );
    expect(await missing(itemId)).toEqual(['达标率']);
    await city.dataSource.query(`UPDATE target SET withdrawn_at = now(), withdrawn_reason = '误' WHERE id = $1`, [
      targetId,
    ]);
    expect(await missing(itemId)).toBeNull();
  });

  it('leaves in the record of its item a line that only those see who see the citation', async () => {
    const itemId = await issued();
    await file('东港区人民政府', [{ itemId, targetId: null }]);
    const history = new HistorySubscriber();
    await sequenceAll(city.dataSource);
    await ensureCursor(city.dataSource, history.name);
    while ((await advanceSubscriber(city.dataSource, history, 100)) > 0);
    const lines = async (path: string) =>
      (await city.get(Histories).ofItem(person(path), itemId)).items.filter(({ action }) => action === 'evidenceCited');
    expect(await lines('市财政局')).toMatchObject([
      { unit: { name: '东港区人民政府' }, detail: { status: 'submitted', citingUnit: { name: '东港区人民政府' } } },
    ]);
    expect(await lines('东港区人民政府')).toHaveLength(1);
    expect(await lines('市教育局')).toEqual([]);
    expect(await lines('高新区管委会')).toEqual([]);
  });
});
