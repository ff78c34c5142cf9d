import { readFile } from 'node:fs/promises';
import { CommandFailure } from './command-failure.js';
import { systemErrorCode } from './system-error.js';

/** The bytes of a file named on the command line; what keeps it from being read is the user's to mend. */
export async function readInputFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT') throw new CommandFailure('fileNotFound', `没有找到文件 ${file}。`);
    if (code === 'EISDIR') throw new CommandFailure('notAFile', `${file} 是文件夹，不是文件。`);
    if (code === 'EACCES' || code === 'EPERM') throw new CommandFailure('fileNotReadable', `没有权限读取 ${file}。`);
    throw error;
  }
}
