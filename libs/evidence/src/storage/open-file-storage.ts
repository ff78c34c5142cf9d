import { join } from 'node:path';
import type { FileSettings } from '#libs/kernel';
import type { FileStorage } from './file-storage.js';
import { LocalFileStorage } from './local-file-storage.js';
import { S3FileStorage } from './s3-file-storage.js';

/** The storage of an installation: the bucket where one is set, else the folder. */
export const openFileStorage = ({ directory, s3 }: Pick<FileSettings, 'directory' | 's3'>): FileStorage =>
  s3 === null ? new LocalFileStorage(join(directory, 'content')) : new S3FileStorage(s3);
