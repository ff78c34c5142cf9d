/** Above this a file is not read before it is sent: the browser would have to hold all of it. The server tells afterwards. */
const READ_AT_MOST = 64 * 1024 * 1024;

/** The SHA-256 of a file, or null where the browser cannot say: a large file, or a page that is not served securely. */
export async function digestOf(file: File): Promise<string | null> {
  // Absent on plain http, whatever the types say.
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (!subtle || file.size === 0 || file.size > READ_AT_MOST) return null;
  const hash = await subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
