import { decodeText, parseOutline, UnreadableText } from '#libs/plan-reader';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';
import { readInputFile } from '../input-file.js';
import { printOutline } from './outline-tree.js';

/** `duban outline FILE`: prints what the plan reader finds in a document, as a tree or as JSON. */
export function addOutlineCommand(program: Command): void {
  program
    .command('outline')
    .description('读取方案文件（文本），列出任务、牵头单位和配合单位')
    .argument('<file>', '文本文件（UTF-8、UTF-16 或 GB18030）')
    .option('--json', '输出完整的 JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const outline = parseOutline(await readTextFile(file));
      process.stdout.write(options.json === true ? `${JSON.stringify(outline, null, 2)}\n` : printOutline(outline));
    });
}

async function readTextFile(file: string): Promise<string> {
  try {
    return decodeText(await readInputFile(file)).text;
  } catch (error) {
    if (error instanceof UnreadableText)
      throw new CommandFailure(error.reason === 'empty' ? 'emptyFile' : 'notText', `${file}：${error.message}`);
    throw error;
  }
}
