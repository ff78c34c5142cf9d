import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { Problem } from '#libs/kernel';
import { namedAs } from '../domain/file-name.js';
import { acceptedType } from '../domain/file-types.js';
import { checkArchive } from './check-archive.js';
import { compoundFileType } from './compound-file.js';
import { isPlainText } from './plain-text.js';
import { damagedBy } from './damaged.js';

/** What a file is by its content, and the name it then has. */
export interface InspectedFile {
  readonly mediaType: string;
  readonly fileName: string;
}

/**
 * Looks at what a file is. Problems: `fileEmpty`, `fileTypeRefused` (with what was found), `archiveRefused`,
 * `fileDamaged`.
 */
export async function inspectFile(path: string, byteSize: number, name: string): Promise<InspectedFile> {
  if (byteSize === 0) throw new Problem('fileEmpty');
  const found = await typeOf(path, byteSize);
  const type = found === null ? undefined : acceptedType(found);
  if (!type) throw new Problem('fileTypeRefused', found === null ? {} : { extension: { found } });
  return { mediaType: type.mediaType, fileName: namedAs(name, type) };
}

async function typeOf(path: string, byteSize: number): Promise<string | null> {
  const detected = await detect(path);
  if (detected === undefined) return (await isPlainText(path)) ? 'text/plain' : null;
  if (detected === 'application/x-cfb') return compoundFile(path);
  return acceptedType(detected)?.zip ? checkArchive(path, byteSize, detected) : detected;
}

/** A file that breaks off within its first box makes the detector throw: it is none of the kinds it knows. */
async function detect(path: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(path))?.mime;
  } catch (cause) {
    throw damagedBy(cause);
  }
}

async function compoundFile(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    return await compoundFileType(file);
  } finally {
    await file.close();
  }
}
