let codes: Map<string, [number, number]> | undefined;

/** The two-byte codes of GB18030, found by decoding them all: Node.js reads the encoding but does not write it. */
function twoByteCodes(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD') found.set(character, [lead, trail]);
    }
  return found;
}

/** Encodes text as an old office program would; a character that needs four bytes is an error. */
export function gb18030(text: string): Uint8Array {
  codes ??= twoByteCodes();
  const known = codes;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : known.get(character);
      if (!code) throw new Error(`No two-byte code for ${character}`);
      return code;
    }),
  );
}

/** UTF-16 with a byte order mark, in either order. */
export function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}
