let made = 0;

/** Ideographs that no other text of the run has, or a plan would be taken for a copy of another. */
export function ownWords(): string {
  made += 1;
  return Array.from({ length: 48 }, (_, n) => String.fromCharCode(0x5200 + ((made * 997 + n * 131) % 9_000))).join('');
}
