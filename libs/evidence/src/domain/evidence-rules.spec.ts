import type { CitationStatus } from '#libs/contracts';
import { ArchiveCheck, mayBeInside, typeByEntries, type ArchiveEntry } from './archive-rules.js';
import { byteRange } from './byte-range.js';
import { refusalOf, statusAtFiling } from './citations.js';
import { namedAs, safeFileName } from './file-name.js';
import { acceptedType, type AcceptedType } from './file-types.js';
import { isWithin } from './period.js';
import { readTicket, signTicket, type Ticket } from './ticket.js';

describe('a file name', () => {
  it.each([
    ['总结.docx', '总结.docx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system32\\cmd.exe', 'cmd.exe'],
    ['a/b/..\\c.txt', 'c.txt'],
    ['报告\0.pdf\n', '报告.pdf'],
    ['外表\u202egpj.exe', '外表gpj.exe'],
    ['a\u200bb\ufeffc.txt', 'abc.txt'],
    ['a<b>:c"d|e?f*.txt', 'a_b__c_d_e_f_.txt'],
    ['...隐藏.txt', '隐藏.txt'],
    ['末尾点. ', '末尾点'],
    ['CON.txt', '_CON.txt'],
    ['lpt1', '_lpt1'],
    ['e\u0301.txt', 'é.txt'],
    ['半个\ud842字.txt', '半个字.txt'],
    ['两   个　空格.txt', '两 个 空格.txt'],
  ])('“%s” becomes “%s”', (given, safe) => expect(safeFileName(given)).toBe(safe));

  it.each(['', '...', '/', '\u202e\u200f', ' . '])('“%s” cannot be used', (given) =>
    expect(() => safeFileName(given)).toThrow(expect.objectContaining({ code: 'fileNameRefused' })),
  );

  it('is cut between characters and keeps its ending', () => {
    const long = safeFileName(`${'督'.repeat(300)}.pdf`);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200);
    expect(long).toMatch(/^督+\.pdf$/);
  });

  it.each([
    ['报告.pdf', 'application/pdf', '报告.pdf'],
    ['报告.PDF', 'application/pdf', '报告.PDF'],
    ['run.exe', 'application/pdf', 'run.exe.pdf'],
    ['无', 'text/plain', '无.txt'],
    ['表.csv', 'text/plain', '表.csv'],
    ['页.html', 'text/plain', '页.html.txt'],
  ])('“%s” with %s in it becomes “%s”', (name, mediaType, named) =>
    expect(namedAs(name, acceptedType(mediaType) as AcceptedType)).toBe(named),
  );
});

describe('the directory of an archive', () => {
  const plain: ArchiveEntry = {
    name: 'a/b.txt',
    packedSize: 100,
    unpackedSize: 300,
    method: 8,
    encrypted: false,
    link: false,
  };
  const GIB = 1024 ** 3;

  it.each<[string, Partial<ArchiveEntry>, number, string | null]>([
    ['an ordinary entry', {}, 1000, null],
    ['a name with two dots in it', { name: 'a..b/c.txt' }, 1000, null],
    ['a path upwards', { name: 'a/../../b' }, 1000, 'path'],
    ['a path upwards by backslashes', { name: '..\\b' }, 1000, 'path'],
    ['a path from the root', { name: '/etc/x' }, 1000, 'path'],
    ['a path of another drive', { name: 'C:\\x' }, 1000, 'path'],
    ['a link', { link: true }, 1000, 'path'],
    ['a secret', { encrypted: true }, 1000, 'encrypted'],
    ['a rare packing', { method: 14 }, 1000, 'method'],
    ['an archive in it', { name: '里/面.7Z' }, 1000, 'nested'],
    ['much out of little', { unpackedSize: 100 * 1024 ** 2 }, 200 * 1024, 'ratio'],
    ['much out of much', { unpackedSize: 100 * 1024 ** 2, packedSize: GIB }, 2 * GIB, null],
    ['a hundredfold of little', { unpackedSize: 60 * 1024 ** 2 }, 1000, null],
    ['more than a disk', { unpackedSize: 9 * GIB, packedSize: GIB }, 2 * GIB, 'tooLarge'],
    ['more packed than there is', { packedSize: 1001 }, 1000, 'overlap'],
  ])('with %s', (_, entry, size, fault) => expect(new ArchiveCheck(size).add({ ...plain, ...entry })).toBe(fault));

  it.each<[string, string | undefined, boolean]>([
    ['照片.jpg', 'image/jpeg', true],
    ['说明.txt', undefined, true],
    ['报告.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', true],
    ['版式.ofd', 'application/zip', true],
    ['照片.jpg', 'application/zip', false],
    ['报告.docx', 'application/x-7z-compressed', false],
    ['日志', 'application/gzip', false],
  ])('with %s that is %s in it: %s', (name, type, may) => expect(mayBeInside(name, type)).toBe(may));

  it('is refused for what its entries are together', () => {
    const many = new ArchiveCheck(10_000_000);
    for (let count = 0; count < 10_000; count += 1) expect(many.add(plain)).toBeNull();
    expect(many.add(plain)).toBe('tooManyEntries');
    const shared = new ArchiveCheck(250);
    expect([shared.add(plain), shared.add(plain), shared.add(plain)]).toEqual([null, null, 'overlap']);
  });

  it.each<[string[], string | null]>([
    [['[Content_Types].xml', 'xl/workbook.xml'], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [
      ['[Content_Types].xml', 'ppt/presentation.xml'],
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    [['word/document.xml'], 'application/zip'],
    [['OFD.xml'], 'application/ofd'],
    [['里/OFD.xml'], 'application/zip'],
    [['[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'], null],
  ])('%j says what it is: %s', (names, type) => expect(typeByEntries('application/zip', new Set(names))).toBe(type));
});

describe('the period of evidence', () => {
  const item = { issuedOn: '2026-05-04', dueOn: '2026-12-31' };

  it.each([
    ['within the year, before the issue', '2026-01-01', '2026-03-31', true],
    ['reaching into the year', '2024-01-01', '2026-01-01', true],
    ['before the year', '2025-01-01', '2025-12-31', false],
    ['begun today and not over', '2026-11-20', '2027-03-31', true],
    ['that is to come', '2026-11-21', '2026-12-31', false],
  ])('%s', (_, periodFrom, periodTo, within) =>
    expect(isWithin({ periodFrom, periodTo }, item, '2026-11-20')).toBe(within),
  );

  it('may lie in the years of a date before the issue, and after a date that has passed', () => {
    const overdue = { issuedOn: '2026-05-04', dueOn: '2024-12-31' };
    expect(isWithin({ periodFrom: '2024-02-01', periodTo: '2024-03-01' }, overdue, '2026-11-20')).toBe(true);
    expect(isWithin({ periodFrom: '2026-02-01', periodTo: '2026-03-01' }, overdue, '2026-11-20')).toBe(true);
    expect(isWithin({ periodFrom: '2023-02-01', periodTo: '2023-12-31' }, overdue, '2026-11-20')).toBe(false);
    expect(
      isWithin({ periodFrom: '2026-01-01', periodTo: '2026-01-31' }, { ...overdue, dueOn: null }, '2026-11-20'),
    ).toBe(true);
  });
});

describe('a citation', () => {
  it('is accepted by being filed only by the lead', () => {
    expect([statusAtFiling('lead', 'lead'), statusAtFiling('helper', 'lead')]).toEqual(['accepted', 'submitted']);
  });

  // status, of whom, last decided by, who acts: what stands in the way of accepting and of returning
  it.each<[CitationStatus, string, string | null, string, string | null, string | null]>([
    ['submitted', 'helper', null, 'lead', null, null],
    ['submitted', 'helper', null, 'office', null, null],
    ['accepted', 'helper', 'lead', 'lead', 'citationDecided', null],
    ['accepted', 'lead', null, 'lead', 'ownCitation', 'ownCitation'],
    ['accepted', 'lead', null, 'office', 'citationDecided', null],
    ['returned', 'helper', 'lead', 'lead', null, 'citationDecided'],
    ['returned', 'helper', 'office', 'lead', 'citationReturnedAbove', 'citationDecided'],
    ['returned', 'helper', null, 'lead', 'citationReturnedAbove', 'citationDecided'],
    ['returned', 'helper', 'lead', 'office', null, 'citationDecided'],
    ['returned', 'lead', 'office', 'lead', 'ownCitation', 'ownCitation'],
    ['withdrawn', 'helper', null, 'lead', 'citationDecided', 'citationDecided'],
    ['withdrawn', 'helper', null, 'office', 'citationDecided', 'citationDecided'],
  ])('%s of the %s, decided by %s, for the %s', (status, unitId, decidedUnitId, by, accept, giveBack) => {
    const decide = (act: 'accept' | 'return') =>
      refusalOf(act, { status, unitId, decidedUnitId }, { unitId: by, leadUnitId: 'lead' });
    expect([decide('accept'), decide('return')]).toEqual([accept, giveBack]);
  });
});

describe('a range', () => {
  it.each<[string | undefined, unknown]>([
    [undefined, null],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=99-99', { start: 99, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', null],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    ['lines=0-1', null],
    ['bytes=a-b', null],
  ])('%s of 100 bytes', (header, expected) => expect(byteRange(header, 100)).toEqual(expected));
});

describe('a ticket', () => {
  const id = '01a20af3-0382-71e4-9b30-f6939ee078e4';
  const ticket: Ticket = {
    opens: 'file',
    evidenceId: id,
    number: 2,
    purpose: 'preview',
    userId: id,
    sessionId: id,
    expires: 1_000,
  };

  it('says what it said until it expires', () => {
    const text = signTicket(ticket, 'key');
    expect(readTicket(text, 'key', new Date(999_999))).toEqual(ticket);
    expect(readTicket(text, 'key', new Date(1_000_000))).toBeNull();
    expect(text).toMatch(/^[\w-]+\.[\w-]+$/);
  });

  it.each([
    ['with another key', (text: string) => [text, 'other']],
    ['when it was changed', (text: string) => [`A${text.slice(1)}`, 'key']],
    ['without its signature', (text: string) => [text.split('.')[0] ?? '', 'key']],
    ['with more behind it', (text: string) => [`${text}A`, 'key']],
    ['when it is empty', () => ['', 'key']],
  ])('says nothing %s', (_, spoiled) => {
    const [text = '', key = ''] = spoiled(signTicket(ticket, 'key'));
    expect(readTicket(text, key, new Date(0))).toBeNull();
  });
});
