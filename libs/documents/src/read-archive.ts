import { Package } from './package/open-package.js';
import type { PositionedText } from './positioned-text.js';
import { Unreadable } from './unreadable.js';

/**
 * Reads a document that is an archive: which kind, its parts say. Problems: `documentMacros`, `documentEncrypted`,
 * `documentLegacyFormat` for an OpenDocument file, `documentNotText` for an archive of another kind, and those of its
 * reader.
 */
export async function readArchive(bytes: Uint8Array): Promise<PositionedText> {
  const archive = await Package.open(bytes);
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name));
  if (has(/(?:^|\/)vbaProject\.bin$/i) || has(/^word\/vba/i) || (await hasMacroType(archive)))
    throw new Unreadable('documentMacros');
  if (archive.has('[Content_Types].xml') && has(/^word\//))
    return (await import('./docx/read-docx.js')).readDocx(archive);
  if (archive.has('xl/workbook.xml')) return (await import('./xlsx/read-xlsx.js')).readXlsx(archive);
  if (archive.has('OFD.xml')) return (await import('./ofd/read-ofd.js')).readOfd(archive);
  const mediaType = await openDocumentType(archive);
  if (mediaType !== null) throw new Unreadable('documentLegacyFormat', { mediaType });
  // OFD files that are encrypted whole keep only the list of what was encrypted.
  if (has(/(?:^|\/)(?:Encryptions|Encrypt(?:Info|Data)?)\.xml$/i)) throw new Unreadable('documentEncrypted');
  throw new Unreadable('documentNotText', { mediaType: 'application/zip' });
}

/** What an OpenDocument file (odt, ods, odp) says of itself in its first part; null for everything else. */
async function openDocumentType(archive: Package): Promise<string | null> {
  const bytes = await archive.readIfThere('mimetype');
  const type = bytes === null ? '' : Buffer.from(bytes.subarray(0, 128)).toString('latin1').trim();
  return type.startsWith('application/vnd.oasis.opendocument.') ? type : null;
}

async function hasMacroType(archive: Package): Promise<boolean> {
  const types = await archive.readIfThere('[Content_Types].xml');
  return types !== null && /macroEnabled/i.test(Buffer.from(types).toString('latin1'));
}
