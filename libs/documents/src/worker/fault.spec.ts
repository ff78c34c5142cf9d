import { faultOf } from './fault.js';

const thrown = (error: Error, at: string): Error =>
  Object.assign(error, {
    stack: `${String(error)}\n    at ${at}\n    at x (/app/dist/libs/documents/src/read-kind.js:1:1)`,
  });

describe('a fault of the reader', () => {
  it.each<[what: string, error: unknown, isFault: boolean]>([
    [
      'an error of our own code',
      thrown(new TypeError('x is undefined'), 'readDocx (/app/dist/libs/documents/src/docx/read-docx.js:9:1)'),
      true,
    ],
    [
      'what a library throws',
      thrown(new Error('bad xref'), 'parse (/app/node_modules/pdfjs-dist/legacy/build/pdf.mjs:1:1)'),
      false,
    ],
    ['what Node.js throws', thrown(new Error('invalid block type'), 'zlibOnError (node:zlib:189:17)'), false],
    [
      'a stack that overflowed',
      thrown(
        new RangeError('Maximum call stack size exceeded'),
        'walk (/app/dist/libs/documents/src/html/read-html.js:1:1)',
      ),
      false,
    ],
    ['something that is no error', 'oops', true],
  ])('is %s', (_, error, isFault) => {
    expect(faultOf(error) !== null).toBe(isFault);
  });
});
