import { faultOf } from './fault.js';

const thrown = (error: Error, at: string): Error =>
  Object.assign(error, {
    stack: `${String(error)}\n    at ${at}\n    at x (/app/dist/libs/documents/src/read-kind.js:1:1)`,
  });
const ours = 'readDocx (/app/dist/libs/documents/src/docx/read-docx.js:9:1)';

const kindOf = (error: unknown): string => {
  const fault = faultOf(error);
  return fault === null ? 'the file' : 'trace' in fault ? 'ours' : 'too much';
};

describe('a fault of the reader', () => {
  it.each<[what: string, error: unknown, whose: string]>([
    ['an error of our own code', thrown(new TypeError('x is undefined'), ours), 'ours'],
    [
      'what a library throws',
      thrown(new Error('bad xref'), 'parse (/app/node_modules/pdfjs-dist/legacy/build/pdf.mjs:1:1)'),
      'the file',
    ],
    ['what Node.js throws', thrown(new Error('invalid block type'), 'zlibOnError (node:zlib:189:17)'), 'the file'],
    [
      'an error of our own code, installed as a package',
      thrown(
        new TypeError('x is undefined'),
        'f (/usr/lib/node_modules/duban/dist/libs/documents/src/html/read-html.js:1:1)',
      ),
      'ours',
    ],
    [
      'what a library below that package throws',
      thrown(new Error('bad xref'), 'f (/usr/lib/node_modules/duban/node_modules/pdfjs-dist/build/pdf.mjs:1:1)'),
      'the file',
    ],
    [
      'an error of our own code whose words look like a trace',
      thrown(new TypeError('not a date:\n    at noon (node:internal)'), ours),
      'ours',
    ],
    [
      'a stack that overflowed',
      thrown(
        new RangeError('Maximum call stack size exceeded'),
        'walk (/app/dist/libs/documents/src/html/read-html.js:1:1)',
      ),
      'the file',
    ],
    ['memory that cannot be had', thrown(new RangeError('Array buffer allocation failed'), ours), 'too much'],
    ['a text longer than any', thrown(new RangeError('Invalid string length'), ours), 'too much'],
    ['something that is no error', 'oops', 'ours'],
  ])('is told by its trace: %s', (_, error, whose) => {
    expect(kindOf(error)).toBe(whose);
  });

  it('is traced without the words of the document', () => {
    const fault = faultOf(thrown(new SyntaxError('Cannot convert 内部资料：张某 to a BigInt'), ours));
    expect(fault).toMatchObject({ trace: expect.stringContaining('SyntaxError: Cannot convert … to a BigInt') });
    expect(fault).toMatchObject({ trace: expect.stringContaining('read-docx.js:9:1') });
    expect(JSON.stringify([fault, faultOf('内部资料')])).not.toMatch(/内部|张某/);
  });
});
