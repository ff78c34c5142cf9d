import { readMigrationSettings, SettingsError } from '#libs/kernel';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';

/** `duban migrate`: brings the schema up to date as its owner, grants the application's role its rights, and ends. */
export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('更新数据库结构（DATABASE_OWNER_URL），并授予应用角色（DATABASE_URL）所需权限')
    .action(async () => {
      const { ownerUrl, applicationRole } = settings();
      // Loaded only here: the other commands start without a database driver.
      const { MigrationBlocked, runMigrations } = await import('#libs/database');
      const done = await runMigrations(ownerUrl, { applicationRole }).catch((error: unknown) => {
        if (error instanceof MigrationBlocked) throw new CommandFailure('migrationBlocked', blocked);
        throw error;
      });
      process.stdout.write(done.length > 0 ? `已更新：\n${done.join('\n')}\n` : '数据库结构已是最新。\n');
    });
}

const blocked =
  '数据库正被使用，更新未完成：被占用的一步未作改动，此前各步已生效。请停止所有 api 和 worker 进程后再执行 migrate。';

function settings() {
  try {
    return readMigrationSettings(process.env);
  } catch (error) {
    if (error instanceof SettingsError) throw new CommandFailure('settingsInvalid', error.mistakes.join('\n'));
    throw error;
  }
}
