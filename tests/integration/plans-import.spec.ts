import { Problem } from '#libs/kernel';
import { DiscardDraft, Plans, PlanSourceFile } from '#libs/plans';
import { DUTY_LIMIT } from '#libs/plan-reader';
import { gb18030, utf16 } from '../support/encodings.js';
import { outcomeOf } from '../support/outcome.js';
import { anotherPlan, CARE_PLAN, itemOf, PlanDesk } from '../support/plan-desk.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const tableOf = (rows: number) => `序号\t工作任务\t责任单位\n${'1\t建站\t市水务局\n'.repeat(rows)}`;
/** As a text layer comes out of a PDF: lines of equal length, page numbers between them. */
const fromPdf = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => line.match(/.{1,24}/g) ?? [''])
    .join('\n')
    .replace(/((?:.*\n){8})/g, '$1— 2 —\n');

describe('importing a document', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  const sources = async (planId: string) => (await desk.city.get(Plans).one(desk.supervisor, planId)).sources;

  it('makes a draft of what it says, the questions first', async () => {
    const { planId, known, title } = await desk.import(CARE_PLAN);
    expect({ known, title }).toEqual({ known: false, title: '海州市推进养老服务发展实施方案' });
    const draft = await desk.draft(planId);
    expect(draft).toMatchObject({ version: 1, handling: 'ordinary', coverage: 1, undo: null });
    expect(draft.items.map(({ ref }) => ref)).toEqual(['1', '2', '3', '4', '5']);
    expect(draft.questions.map(({ kind }) => kind)).toEqual([
      'unknownUnit',
      'noLead',
      'leadAssumed',
      'ruleReach',
      'ruleReach',
      'openEnded',
      'noDeadline',
      'damagedText',
    ]);
    const [item] = draft.items;
    expect(draft.text.slice(item!.span!.start, item!.span!.end)).toContain(item!.title);
    expect(item!.assignments.map(({ role, unit }) => [role, unit?.name])).toEqual([
      ['lead', '市发展改革委'],
      ['supporting', '市财政局'],
    ]);
  });

  it('keeps the document byte for byte', async () => {
    const bytes = gb18030(CARE_PLAN);
    const { planId } = await desk.import(bytes, desk.supervisor, '方案 “定稿”.txt');
    const source = (await sources(planId)).find(({ fileName }) => fileName.includes('定稿'))!;
    const file = await desk.city.get(PlanSourceFile).run(desk.supervisor, planId, source.id);
    expect([...file.bytes]).toEqual([...bytes]);
    expect(file.fileName).toBe('方案 “定稿”.txt');
  });

  it.each([
    ['the same bytes', utf8],
    ['UTF-8 with a mark', (text: string) => utf8(`\uFEFF${text}`)],
    ['UTF-16, little end first', (text: string) => utf16(text, 'little')],
    ['UTF-16, big end first', (text: string) => utf16(text, 'big')],
    ['GB18030', gb18030],
    ['line ends of Windows', (text: string) => utf8(text.replaceAll('\n', '\r\n'))],
    ['an extraction from a PDF', (text: string) => utf8(fromPdf(text))],
  ])('knows it again as %s', async (_, extracted) => {
    const { planId: first } = await desk.import(CARE_PLAN);
    const before = await desk.rows();
    const copies = (await sources(first)).length;
    const again = await desk.import(extracted(CARE_PLAN), desk.colleague);
    expect(again).toMatchObject({ planId: first, known: true });
    const kept = (await sources(first)).length;
    expect(await desk.rows()).toEqual({ ...before, plan_source: before['plan_source']! + kept - copies });
    await desk.import(extracted(CARE_PLAN));
    expect(await sources(first)).toHaveLength(kept);
  });

  it.each([
    ['GB18030', gb18030],
    ['UTF-16', (text: string) => utf16(text, 'little')],
    ['a PDF', (text: string) => utf8(fromPdf(text))],
  ])('reads a document that comes as %s first', async (_, extracted) => {
    const text = anotherPlan();
    const { planId, known } = await desk.import(extracted(text));
    expect(known).toBe(false);
    const { items } = await desk.draft(planId);
    expect(items.map(({ title }) => title)).toEqual([
      '建设社区机构',
      '培训护理人员',
      '完善收费办法',
      '开展老年助餐',
      '加强安全检查',
    ]);
  });

  it('makes one plan where two people hand it in at once', async () => {
    const text = anotherPlan();
    const before = await desk.rows();
    const results = await Promise.all([
      desk.import(text),
      desk.import(fromPdf(text), desk.colleague),
      desk.import(utf16(text, 'little'), desk.colleague),
      desk.import(text),
    ]);
    expect(new Set(results.map(({ planId }) => planId)).size).toBe(1);
    expect(results.filter(({ known }) => !known)).toHaveLength(1);
    expect(await desk.rows()).toMatchObject({ plan: before['plan']! + 1, plan_source: before['plan_source']! + 3 });
  });

  it('makes a new plan of a document whose draft was discarded', async () => {
    const text = anotherPlan();
    const { planId } = await desk.import(text);
    await desk.city.get(DiscardDraft).run(desk.supervisor, planId, 1);
    const again = await desk.import(text);
    expect(again.known).toBe(false);
    expect(again.planId).not.toBe(planId);
    expect((await desk.import(fromPdf(text))).planId).toBe(again.planId);
  });

  it('makes a plan of its own for another city', async () => {
    const text = anotherPlan();
    const { planId } = await desk.import(text);
    const other = await desk.import(text, desk.stranger);
    expect(other).toMatchObject({ known: false });
    expect(other.planId).not.toBe(planId);
    expect(await outcomeOf(desk.city.get(Plans).one(desk.stranger, planId))).toBe('notFound');
  });

  it('handles a document marked 内部 as internal', async () => {
    const { planId } = await desk.import(`内部资料\n\n${anotherPlan()}`);
    expect((await desk.draft(planId)).handling).toBe('internal');
  });

  it('takes rare characters next to lost ones, where a quotation may cut them in two', async () => {
    const rare = anotherPlan().replace(/。（/g, '𠮷𠮷𠮷𠮷\uE0A3𠮷𠮷𠮷𠮷𠮷。（');
    const { planId } = await desk.import(rare);
    expect(itemOf(await desk.draft(planId), '1').measures).toContain('𠮷𠮷𠮷𠮷\uE0A3𠮷');
  });

  it('takes a document of many duties and units', async () => {
    const duties = Array.from(
      { length: 2_100 },
      (_, index) => `${index + 1}. 建设第${index}处机构。（责任单位：市教育局、市财政局、市发展改革委）`,
    );
    const { planId } = await desk.import(`海州市机构建设方案\n\n${duties.join('\n')}\n`);
    const { items } = await desk.draft(planId);
    expect(items).toHaveLength(2_100);
    expect(items.at(-1)!.assignments).toHaveLength(3);
  }, 60_000);

  describe('refuses, and stores nothing of,', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52);
    const zip = Uint8Array.of(
      0x50,
      0x4b,
      3,
      4,
      20,
      0,
      0,
      0,
      8,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      97,
    );
    const random = Uint8Array.from({ length: 5_000 }, (_, index) => (index * index * 31 + index * 7 + 128) % 256);
    const marked = (mark: string) => utf8(`${mark}\n\n${CARE_PLAN.replace('海州市推进', '海州市另行推进')}`);

    it.each<[what: string, bytes: Uint8Array, code: string]>([
      ['an empty file', new Uint8Array(), 'documentEmpty'],
      ['a file of blanks', utf8(' \n\t\u3000\n'), 'documentEmpty'],
      ['a file of nothing but a mark', Uint8Array.of(0xef, 0xbb, 0xbf), 'documentEmpty'],
      ['a picture', png, 'documentNotText'],
      ['a PDF that was cut off', utf8('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'), 'documentDamaged'],
      ['an archive that was cut off', zip, 'documentDamaged'],
      ['random bytes', random, 'documentNotText'],
      [
        'a text with a broken character',
        Uint8Array.of(...utf8(CARE_PLAN).slice(0, 100), 0xff, 0xff),
        'documentDamaged',
      ],
      ['a text with a zero character', utf8(`${CARE_PLAN}\0`), 'documentNotText'],
      ['half a character of UTF-16', utf16(CARE_PLAN, 'little').slice(0, 101), 'documentDamaged'],
      [
        'a text without any responsible unit',
        utf8('关于开展春游的通知\n\n请各班级于周五前报名，注意安全。\n'),
        'documentWithoutDuties',
      ],
      ['a text of more tasks than any plan has', utf8(tableOf(DUTY_LIMIT + 1)), 'documentTooManyDuties'],
      ['a text that is far too long', utf8('督'.repeat(500_001)), 'payloadTooLarge'],
      ['a document marked 秘密', marked('秘密'), 'documentClassified'],
      ['a document marked 机密 with a star and a period', marked('机密★3年'), 'documentClassified'],
      ['a document marked 绝密 with a star', marked('绝密★'), 'documentClassified'],
      ['a document whose mark is spaced', marked('秘　密 ★ 1 年'), 'documentClassified'],
      ['a document whose mark stands beside the copy number', marked('000012 机密★1年 特急'), 'documentClassified'],
      ['a marked document in GB18030', gb18030(`秘密★1年\n\n${CARE_PLAN}`), 'documentClassified'],
    ])('%s', async (_, bytes, code) => {
      const before = await desk.rows();
      const problem: unknown = await desk.import(bytes).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(Problem);
      expect(problem).toMatchObject({ code });
      expect(await desk.rows()).toEqual(before);
    });

    it('a document without duties, saying why', async () => {
      const refused: unknown = await desk.import('春游通知\n\n请按时集合。\n').catch((error: unknown) => error);
      expect((refused as Problem).detail).toMatch(/责任单位/);
    });

    it.each([
      ['a liaison', '市财政局', 'liaison'],
      ['a leader', '海州市人民政府', 'leader'],
      ['an administrator', '市政府办公室', 'systemAdministrator'],
    ] as const)('whatever %s hands in', async (_, unit, role) => {
      const before = await desk.rows();
      const person = await desk.city.person(unit, role);
      expect(await outcomeOf(desk.import(anotherPlan(), person))).toBe('forbidden');
      expect({ ...(await desk.rows()), user_account: 0 }).toEqual({ ...before, user_account: 0 });
    });
  });
});
