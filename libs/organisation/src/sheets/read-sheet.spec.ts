import { deflateRawSync } from 'node:zlib';
import { unitSheetColumns } from '../domain/unit-sheet.js';
import { readTable } from './read-sheet.js';
import { unitSheetTemplate } from './unit-sheet-template.js';
import { unpacksWithin } from './zip-bounds.js';

/** A zip file of one deflated entry; `claim` is what its headers say it unpacks to. */
function zip(content: Buffer, more: { claim?: number; behind?: Buffer } = {}): Buffer {
  const { claim = content.length, behind = Buffer.alloc(0) } = more;
  const name = Buffer.from('xl/workbook.xml');
  const packed = Buffer.concat([deflateRawSync(content), behind]);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(packed.length, 0);
  sizes.writeUInt32LE(claim, 4);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  sizes.copy(local, 18);
  local.writeUInt16LE(name.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 10);
  sizes.copy(directory, 20);
  directory.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, directory, name, end]);
}

describe('an xlsx file', () => {
  it('made from the template reads as a sheet without rows', async () => {
    expect(await readTable(await unitSheetTemplate(), unitSheetColumns)).toEqual([]);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('单位名称,类别')],
    ['a cut-off file', Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['a zip file that is no workbook', zip(Buffer.from('<x/>'))],
  ])('that is %s is unreadable', async (_, bytes) => {
    await expect(readTable(bytes, unitSheetColumns)).rejects.toMatchObject({ code: 'sheetUnreadable' });
  });

  it('of more than 10 MB is too large', async () => {
    await expect(readTable(Buffer.alloc(10 * 1024 * 1024 + 1), unitSheetColumns)).rejects.toMatchObject({
      code: 'payloadTooLarge',
    });
  });
});

describe('a zip file', () => {
  const zeros = Buffer.alloc(5_000_000);
  it.each<[string, Buffer, number, boolean]>([
    ['within the limit', zip(zeros), 6_000_000, true],
    ['beyond the limit', zip(zeros), 4_000_000, false],
    ['beyond the limit that claims to be small', zip(zeros, { claim: 10 }), 4_000_000, false],
    ['with something hidden behind an entry', zip(Buffer.from('x'), { behind: zip(zeros) }), 6_000_000, false],
    ['with something before its first entry', Buffer.concat([Buffer.from('x'), zip(zeros)]), 6_000_000, false],
    ['cut in half', zip(zeros).subarray(0, 2_000), 6_000_000, false],
  ])('%s', async (_, bytes, limit, within) => {
    expect(await unpacksWithin(bytes, limit)).toBe(within);
  });
});
