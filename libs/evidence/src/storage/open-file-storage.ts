import { join } from 'node:path';
import type { FileSettings } from '#libs/kernel';
import type { FileStorage } from './file-storage.js';
import { LocalFileStorage } from './local-file-storage.js';

/** The storage of an installation: the bucket where one is set (only then is its client loaded), else the folder. */
export async function openFileStorage({ directory, s3 }: Pick<FileSettings, 'directory' | 's3'>): Promise<FileStorage> {
  if (s3 === null) return new LocalFileStorage(join(directory, 'content'));
  const { S3FileStorage } = await import('./s3-file-storage.js');
  return new S3FileStorage(s3);
}
