import { promisify } from 'node:util';
import { type InputType, inflateRaw, type ZlibOptions } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 500;
const HAS_DESCRIPTOR = 0x08;

interface Entry {
  offset: number;
  flags: number;
  method: number;
  compressedSize: number;
}

// With `info` zlib also hands out its engine, whose bytesWritten is how much of the input it used.
const inflate = promisify(
  (input: InputType, options: ZlibOptions, done: (error: Error | null, result: unknown) => void) =>
    inflateRaw(input, options, done as (error: Error | null, result: Buffer) => void),
) as unknown as (
  input: InputType,
  options: ZlibOptions,
) => Promise<{ buffer: Buffer; engine: { bytesWritten: number } }>;

/**
 * Whether a zip file unpacks to at most `byteLimit` bytes and holds nothing but the entries of its directory. Sizes in
 * headers are claims, and the reader behind this streams whatever follows whatever: so each entry is unpacked with a
 * limit, must use up exactly its bytes, and must be followed at once by the next one.
 */
export async function unpacksWithin(bytes: Buffer, byteLimit: number): Promise<boolean> {
  try {
    const { entries, directoryAt } = directoryOf(bytes);
    let left = byteLimit;
    let at = 0;
    for (const entry of entries) {
      if (entry.offset !== at || bytes.readUInt32LE(at) !== LOCAL_ENTRY) return false;
      if (!(entry.flags & HAS_DESCRIPTOR) && bytes.readUInt32LE(at + 18) !== entry.compressedSize) return false;
      const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
      const end = start + entry.compressedSize;
      left -= await unpackedSize(bytes.subarray(start, end), entry, left);
      at = end + (entry.flags & HAS_DESCRIPTOR ? descriptorLength(bytes, end) : 0);
    }
    return at === directoryAt;
  } catch {
    return false; // cut short, damaged, or more than `left`
  }
}

function directoryOf(bytes: Buffer): { entries: Entry[]; directoryAt: number } {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.length - end <= LONGEST_COMMENT + 22 && bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
    end -= 1;
  const count = bytes.readUInt16LE(end + 10);
  const directoryAt = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) throw new RangeError('too many entries');
  const entries: Entry[] = [];
  for (let at = directoryAt; entries.length < count;) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('not a directory entry');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      compressedSize: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { entries: entries.sort((one, other) => one.offset - other.offset), directoryAt };
}

async function unpackedSize(packed: Buffer, { method, compressedSize }: Entry, limit: number): Promise<number> {
  if (packed.length !== compressedSize) throw new RangeError('cut short');
  if (method === 0 && compressedSize <= limit) return compressedSize;
  if (method !== 8 || limit <= 0) throw new RangeError('not to be unpacked');
  const { buffer, engine } = await inflate(packed, { maxOutputLength: limit, info: true });
  if (engine.bytesWritten !== compressedSize) throw new RangeError('something hides behind an entry');
  return buffer.length;
}

const DESCRIPTOR = 0x08074b50;
const descriptorLength = (bytes: Buffer, at: number): number => (bytes.readUInt32LE(at) === DESCRIPTOR ? 16 : 12);
