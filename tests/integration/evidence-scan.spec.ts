import { join } from 'node:path';
import type { EvidenceView, ItemEvidence } from '#libs/contracts';
import { LocalFileStorage, scanNextFile } from '#libs/evidence';
import { sequence } from '#libs/ledger';
import { aRecord, EvidenceDesk, type Colleague } from '../support/evidence-desk.js';
import { FakeClamd } from '../support/fake-clamd.js';
import { aPdf, EICAR } from '../support/some-files.js';

describe('where a scanner is set, a file', () => {
  let desk: EvidenceDesk;
  let clamd: FakeClamd;
  let finance: Colleague;

  beforeAll(async () => {
    clamd = await FakeClamd.start();
    desk = await EvidenceDesk.open();
    finance = await desk.person('市财政局');
    await desk.restart({ files: { ...desk.api.settings.files, clamdUrl: clamd.url } });
  });
  afterAll(async () => {
    await desk.close();
    await clamd.stop();
  });
  beforeEach(() => {
    clamd.says = null;
    clamd.most = Infinity;
  });

  const scan = (clamdUrl = clamd.url): Promise<boolean> =>
    scanNextFile({
      dataSource: desk.city.dataSource,
      storage: new LocalFileStorage(join(desk.api.settings.files.directory, 'content')),
      clamdUrl,
    });
  const filed = async (bytes: Buffer, fileName: string, itemId: string): Promise<EvidenceView> => {
    const upload = await desk.upload(finance, bytes, fileName);
    expect(upload.scan).toBe('pending');
    const content = { kind: 'file', uploadId: upload.id };
    return (
      await finance
        .post('/evidence')
        .send(aRecord(finance.unitId, { content, citations: [{ itemId }] }))
        .expect(201)
    ).body as EvidenceView;
  };
  const download = (id: string) => finance.post(`/evidence/${id}/versions/1/tickets`).send({ purpose: 'download' });
  const evidenceMissing = async (itemId: string): Promise<boolean> => {
    const item = (await finance.get(`/work-items/${itemId}`).expect(200)).body as {
      actions: { action: string; reasons: { code: string }[] }[];
    };
    return (
      item.actions.find(({ action }) => action === 'submit')?.reasons.some(({ code }) => code === 'evidenceMissing') ??
      false
    );
  };
  /** An item that could be handed in, were it not for its evidence. */
  const anItemUnderway = async (): Promise<string> => {
    const itemId = await desk.item();
    await desk.rows(`UPDATE work_item SET status = 'inProgress' WHERE id = $1`, [itemId]);
    return itemId;
  };
  const again = (): Promise<unknown> => desk.rows('UPDATE stored_file SET scan_claimed_until = NULL');

  it('is closed and proves nothing until there is a verdict', async () => {
    const itemId = await anItemUnderway();
    const record = await filed(aPdf(), '好.pdf', itemId);
    expect((await download(record.id).expect(409)).body).toMatchObject({ code: 'fileNotScanned' });
    expect(await evidenceMissing(itemId)).toBe(true);
    expect(await scan()).toBe(true);
    await download(record.id).expect(201);
    expect(await evidenceMissing(itemId)).toBe(false);
    expect(await scan()).toBe(false);
  });

  it('with a virus loses its bytes and its citations, and the record says so', async () => {
    const itemId = await anItemUnderway();
    const record = await filed(Buffer.from(EICAR), '材料.txt', itemId);
    expect(await scan()).toBe(true);
    expect((await download(record.id).expect(422)).body).toMatchObject({ code: 'fileInfected' });
    const { items } = (await finance.get(`/work-items/${itemId}/evidence`).expect(200)).body as ItemEvidence;
    expect(items).toMatchObject([
      { status: 'returned', decision: { by: null, unit: null }, evidence: { content: { scan: 'infected' } } },
    ]);
    expect(await evidenceMissing(itemId)).toBe(true);
    const [file] = await desk.rows<{ note: string; sha256: string }>(
      `SELECT scan_note AS note, encode(sha256, 'hex') AS sha256 FROM stored_file WHERE scan = 'infected'`,
    );
    expect(file?.note).toContain('EICAR');
    expect(await desk.stored('content')).not.toContain(file?.sha256);
    await sequence(desk.city.dataSource);
    const entries = await desk.rows<{ action: string; actorId: string | null }>(
      `SELECT action, actor_id AS "actorId" FROM ledger_entry WHERE item_id = $1 AND subject_type = 'evidence' ORDER BY number`,
      [itemId],
    );
    expect(entries.map(({ action, actorId }) => [action, actorId === null])).toEqual([
      ['evidenceCited', false],
      ['evidenceInfected', true],
    ]);
    // The same bytes are refused the next time before they are stored.
    const id = await desk.arrive(finance, Buffer.from(EICAR), '别名.txt');
    expect((await finance.post(`/uploads/${id}/receive`).expect(422)).body).toMatchObject({ code: 'fileInfected' });
    expect(await desk.stored('content')).not.toContain(file?.sha256);
    expect(await desk.stored('uploads')).toEqual([]);
  });

  it('with a virus that is no record yet is refused as an upload', async () => {
    const upload = await desk.upload(finance, Buffer.from(`${EICAR}\n另一份`), '材料.txt');
    await scan();
    expect((await finance.get(`/uploads/${upload.id}`).expect(200)).body).toMatchObject({
      status: 'refused',
      refusal: 'fileInfected',
    });
    const content = { kind: 'file', uploadId: upload.id };
    const refused = await finance.post('/evidence').send(aRecord(finance.unitId, { content })).expect(422);
    expect(refused.body).toMatchObject({ code: 'fileInfected' });
  });

  it.each<[string, () => string]>([
    ['is out of reach', () => 'tcp://127.0.0.1:1'],
    ['has no such socket', () => 'unix:/nonexistent/clamd.ctl'],
    ['fails', () => ((clamd.says = 'stream: lstat() failed ERROR'), clamd.url)],
    ['says something else', () => ((clamd.says = 'stream: OK and more'), clamd.url)],
    ['says nothing', () => ((clamd.says = ''), clamd.url)],
    ['finds it too long', () => ((clamd.most = 10), clamd.url)],
  ])('stays closed while the scanner %s, and is tried again', async (_, url) => {
    const record = await filed(aPdf(600_000), '好.pdf', await desk.item());
    await expect(scan(url())).rejects.toThrow();
    await download(record.id).expect(409);
    // It rests, so that others come first.
    expect(await scan()).toBe(false);
    clamd.says = null;
    clamd.most = Infinity;
    await again();
    expect(await scan()).toBe(true);
    await download(record.id).expect(201);
  });

  it('that was stored before the scanner was set is closed and looked through as well', async () => {
    const upload = await desk.upload(finance, aPdf(), '旧.pdf');
    const content = { kind: 'file', uploadId: upload.id };
    const record = (await finance.post('/evidence').send(aRecord(finance.unitId, { content })).expect(201))
      .body as EvidenceView;
    await desk.rows(`UPDATE stored_file SET scan = 'unscanned' WHERE scan = 'pending'`);
    await download(record.id).expect(409);
    expect(await scan()).toBe(true);
    await download(record.id).expect(201);
  });

  it('is looked through once, however many workers there are', async () => {
    const before = clamd.scanned;
    for (let count = 0; count < 3; count += 1) await desk.upload(finance, aPdf(), `${count}.pdf`);
    const answers = await Promise.all(Array.from({ length: 8 }, () => scan()));
    expect(answers.filter(Boolean)).toHaveLength(3);
    expect(clamd.scanned - before).toBe(3);
  });
});
