import { basename } from 'node:path';
import { problemCatalogue, type Outline } from '#libs/contracts';
import { readDocumentText } from '#libs/documents';
import { Problem } from '#libs/kernel';
import { parseOutline } from '#libs/plan-reader';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';
import { readInputFile } from '../input-file.js';
import { printOutline } from './outline-tree.js';

/** `duban outline FILE`: prints what the plan reader finds in a document, as a tree or as JSON. */
export function addOutlineCommand(program: Command): void {
  program
    .command('outline')
    .description('读取方案文件，列出任务、牵头单位和配合单位')
    .argument('<file>', 'txt（UTF-8、UTF-16 或 GB18030）、Markdown、HTML、docx、xlsx、PDF 或 OFD 文件')
    .option('--json', '输出完整的 JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const outline = await outlineOf(file);
      process.stdout.write(options.json === true ? `${JSON.stringify(outline, null, 2)}\n` : printOutline(outline));
    });
}

async function outlineOf(file: string): Promise<Outline> {
  const bytes = await readInputFile(file);
  try {
    return parseOutline((await readDocumentText(bytes, basename(file))).text);
  } catch (error) {
    if (error instanceof Problem) throw new CommandFailure(error.code, `${file}：${problemCatalogue[error.code].zh}`);
    throw error;
  }
}
