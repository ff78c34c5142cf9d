/** One entry per UTF-16 unit, 1 for those of a set: what is asked for every character of a text must cost no more than a look-up. */
export function characterSet(characters: string): Uint8Array {
  const held = new Uint8Array(0x10000);
  for (let k = 0; k < characters.length; k += 1) held[characters.charCodeAt(k)] = 1;
  return held;
}
