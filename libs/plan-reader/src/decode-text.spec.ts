import { decodeText, UnreadableText, type UnreadableReason } from './index.js';

const text = '滨海市治水方案\n一、任务\n1.治河。（市水务局负责）\n';

const utf16 = (content: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + content, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

/** 滨海市 in GB18030, which Node decodes but does not encode. */
const gb18030 = Uint8Array.of(0xb1, 0xf5, 0xba, 0xa3, 0xca, 0xd0);

describe('decoding a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8', text],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8', text],
    ['UTF-16 LE with a mark', utf16(text, false, true), 'utf-16le', text],
    ['UTF-16 BE with a mark', utf16(text, true, true), 'utf-16be', text],
    ['UTF-16 LE without a mark', utf16(text, false, false), 'utf-16le', text],
    ['UTF-16 BE without a mark', utf16(text, true, false), 'utf-16be', text],
    ['GB18030', gb18030, 'gb18030', '滨海市'],
    ['plain ASCII', Buffer.from('1. plan\n'), 'utf-8', '1. plan\n'],
  ])('reads %s', (_name, bytes, encoding, expected) => {
    expect(decodeText(bytes)).toEqual({ text: expected, encoding });
  });

  it.each<[string, Uint8Array, UnreadableReason]>([
    ['no bytes', new Uint8Array(), 'empty'],
    ['nothing but blanks', Buffer.from(' \n\u3000\n'), 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'binary'],
    ['an office file', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(64, 0)]), 'binary'],
    ['bytes of no encoding', Buffer.from([0xff, 0x41, 0xff, 0x42, 0xff]), 'undecodable'],
    ['a damaged UTF-16 file', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'undecodable'],
    ['control characters', Buffer.from('滨海\x01\x02\x03\x04\x05'), 'controlCharacters'],
  ])('refuses %s', (_name, bytes, reason) => {
    expect(() => decodeText(bytes)).toThrow(UnreadableText);
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: 'unreadableText', reason }));
  });
});
