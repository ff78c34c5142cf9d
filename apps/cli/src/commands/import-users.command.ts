import { type FileHandle, open } from 'node:fs/promises';
import type { Command } from 'commander';
import type { InitialPassword } from '#libs/identity';
import { CommandFailure } from '../command-failure.js';
import { readInputFile } from '../input-file.js';
import { systemErrorCode } from '../system-error.js';
import { withDataSource } from '../with-data-source.js';
import { asSheetFailure, sheetOutcome } from './sheet-outcome.js';

interface Options {
  government?: string;
  apply?: boolean;
  passwords?: string;
}

/** `duban import-users FILE.xlsx`: as import-units, for people; initial passwords are handed out once. */
export function addImportUsersCommand(program: Command): void {
  program
    .command('import-users')
    .description('检查人员表（xlsx）；加 --apply 写入，并给出新账号的初始密码（只给出一次）')
    .argument('<file>', '按模板填写的 xlsx 文件（duban template users 生成）')
    .option('--government <name>', '本级政府名称；只有一个顶级政府时不必填写')
    .option('--apply', '写入数据库；不加则只检查')
    .option('--passwords <file>', '把初始密码写入新文件（仅本人可读），不在屏幕上显示')
    .action(async (file: string, options: Options) => {
      const bytes = await readInputFile(file);
      const dryRun = options.apply !== true;
      // Opened before anything is stored: passwords that cannot be written down would be lost.
      const target = dryRun ? undefined : await newFile(options.passwords);
      try {
        await withDataSource(async (dataSource) => {
          const { findGovernment } = await import('#libs/organisation');
          const { ImportUsers, Passwords, RECOMMENDED_COST } = await import('#libs/identity');
          const { Access, Policies } = await import('#libs/access');
          const governmentId = await findGovernment(dataSource.manager, options.government);
          if (governmentId === null) throw new CommandFailure('unitsMissing', '请先用 import-units 导入单位。');
          const passwords = new Passwords({
            accessTokenSecret: '',
            refreshTokenSecret: '',
            passwordCost: RECOMMENDED_COST,
          });
          const importUsers = new ImportUsers(dataSource, new Access(new Policies()), passwords);
          const done = await importUsers.store(null, { bytes, governmentId, dryRun, withPasswords: true });
          const added = done.plan.added.map((user) => `${user.name}（${user.login}）`);
          await handOut(done.passwords, target);
          process.stdout.write(sheetOutcome(done.report, { added, changed: [] }));
        }).catch(asSheetFailure);
      } finally {
        await target?.close();
      }
    });
}

async function newFile(path: string | undefined): Promise<FileHandle | undefined> {
  if (path === undefined) return undefined;
  return open(path, 'wx', 0o600).catch((cause: unknown) => {
    const exists = systemErrorCode(cause) === 'EEXIST';
    throw new CommandFailure('passwordFile', exists ? `${path} 已存在，请换一个文件名。` : `不能写入 ${path}。`);
  });
}

async function handOut(passwords: readonly InitialPassword[], target: FileHandle | undefined): Promise<void> {
  if (passwords.length === 0) return;
  const lines = passwords.map(({ login, name, password }) => `${login}\t${name}\t${password}`);
  const text = `登录名\t姓名\t初始密码（首次登录后须修改）\n${lines.join('\n')}\n`;
  if (target) await target.write(text);
  else process.stdout.write(`${text}\n`);
}
