/** The words of a record a person wrote or should read; ids and flags of its detail are not for reading. */
const readable = ['reason', 'basis', 'approvalBasis', 'decisionReason', 'title', 'number'];

export function historyWords(detail: Record<string, unknown> | null): string | null {
  if (detail === null) return null;
  const words = readable.flatMap((name) => {
    const value = detail[name];
    return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
  });
  return words.length > 0 ? words.join('；') : null;
}
