import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { S3Settings } from '#libs/kernel';
import type { ByteRange } from '../domain/byte-range.js';
import { checkedContent } from './checked-content.js';
import { FileStorage, isContentName, type ListedFile } from './file-storage.js';

const PREFIX = 'content/';

/** Files as objects of a bucket; an object is seen only when it is whole, so there is nothing to tidy. */
export class S3FileStorage extends FileStorage {
  private readonly client: S3Client;

  constructor(private readonly settings: S3Settings) {
    super();
    const { endpoint, region, keys } = settings;
    this.client = new S3Client({
      endpoint,
      region,
      forcePathStyle: true,
      // Stores that are not Amazon's often know none of the newer checksums; the name is one already.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(keys ? { credentials: keys } : {}),
    });
  }

  async put(sha256: string, path: string): Promise<void> {
    if (await this.has(sha256)) return;
    // In parts, so that 2 GB need neither memory nor one unbroken connection.
    const upload = new Upload({
      client: this.client,
      params: { ...this.place(sha256), Body: checkedContent(path, sha256), ContentType: 'application/octet-stream' },
      partSize: 16 * 1024 * 1024,
      queueSize: 2,
    });
    await upload.done();
  }

  async has(sha256: string): Promise<boolean> {
    try {
      await this.client.send(new HeadObjectCommand(this.place(sha256)));
      return true;
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
      throw error;
    }
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
    const { Body } = await this.client.send(new GetObjectCommand({ ...this.place(sha256), ...part }));
    if (!(Body instanceof Readable)) throw new Error('The store answered without a body.');
    return Body;
  }

  async remove(sha256: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.place(sha256)));
  }

  async *list(): AsyncIterable<ListedFile> {
    const pages = paginateListObjectsV2({ client: this.client }, { Bucket: this.settings.bucket, Prefix: PREFIX });
    for await (const { Contents } of pages) {
      for (const { Key, LastModified } of Contents ?? []) {
        const sha256 = Key?.slice(PREFIX.length) ?? '';
        if (isContentName(sha256) && LastModified) yield { sha256, storedAt: LastModified };
      }
    }
  }

  tidy(): Promise<number> {
    return Promise.resolve(0);
  }

  override close(): void {
    this.client.destroy();
  }

  private place(sha256: string): { Bucket: string; Key: string } {
    if (!isContentName(sha256)) throw new Error('Files are stored under the SHA-256 of their content.');
    return { Bucket: this.settings.bucket, Key: `${PREFIX}${sha256}` };
  }
}
