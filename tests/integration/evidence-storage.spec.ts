import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { LocalFileStorage, openFileStorage } from '#libs/evidence';
import { storageContract } from '../support/storage-contract.js';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'duban-content-'));

storageContract('in a folder', async () => {
  const directory = await folder();
  return {
    storage: new LocalFileStorage(directory),
    close: () => rm(directory, { recursive: true, force: true }),
  };
});

storageContract('in a bucket', async () => {
  const directory = await folder();
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'duban', configs: [] }],
  });
  const address = await server.run();
  const storage = await openFileStorage({
    directory,
    s3: {
      endpoint: `http://127.0.0.1:${address.port}`,
      bucket: 'duban',
      region: 'us-east-1',
      keys: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    },
  });
  return {
    storage,
    close: async () => {
      storage.close();
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
});

describe('a storage in a folder', () => {
  it('tidies away what a crash left half written, and nothing that is being written', async () => {
    const directory = await folder();
    const storage = new LocalFileStorage(directory);
    expect(await storage.tidy(new Date())).toBe(0);
    await storage.put('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '/dev/null');
    const incoming = join(directory, 'incoming');
    for (const name of ['old', 'new']) await writeFile(join(incoming, name), 'x');
    await utimes(join(incoming, 'old'), new Date(0), new Date(0));
    expect(await storage.tidy(new Date(Date.now() - 60_000))).toBe(1);
    expect(await readdir(incoming)).toEqual(['new']);
    await rm(directory, { recursive: true, force: true });
  });
});
