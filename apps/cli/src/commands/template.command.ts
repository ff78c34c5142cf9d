import { writeFile } from 'node:fs/promises';
import { Argument, type Command } from 'commander';
import { CommandFailure } from '../command-failure.js';
import { systemErrorCode } from '../system-error.js';

/** `duban template units|users OUT.xlsx`: writes the empty sheet that the imports read. */
export function addTemplateCommand(program: Command): void {
  program
    .command('template')
    .description('生成导入用的空白表格（units 单位、users 人员）')
    .addArgument(new Argument('<kind>', '表格种类').choices(['units', 'users']))
    .argument('<out>', '要写入的 xlsx 文件，不能已存在')
    .action(async (kind: 'units' | 'users', out: string) => {
      const bytes = kind === 'units' ? await unitTemplate() : await userTemplate();
      await writeFile(out, bytes, { flag: 'wx' }).catch((cause: unknown) => {
        const exists = systemErrorCode(cause) === 'EEXIST';
        throw new CommandFailure('fileNotWritten', exists ? `${out} 已存在，请换一个文件名。` : `不能写入 ${out}。`);
      });
      process.stdout.write(`已生成 ${out}\n`);
    });
}

const unitTemplate = async () => (await import('#libs/organisation')).unitSheetTemplate();
const userTemplate = async () => (await import('#libs/identity')).userSheetTemplate();
