import type { Command } from 'commander';
import { Problem } from '#libs/kernel';
import { CommandFailure } from '../command-failure.js';
import { withDataSource } from '../with-data-source.js';

/** `duban reset-password LOGIN`: prints a new initial password once and ends the person's sessions. */
export function addResetPasswordCommand(program: Command): void {
  program
    .command('reset-password')
    .description('重置一个账号的密码：显示一次新的初始密码，并退出该账号的所有登录')
    .argument('<login>', '登录名')
    .action(async (login: string) => {
      const { Passwords, RECOMMENDED_COST, ResetPassword } = await import('#libs/identity');
      const passwords = new Passwords({
        accessTokenSecret: '',
        refreshTokenSecret: '',
        passwordCost: RECOMMENDED_COST,
      });
      const password = await withDataSource((dataSource) =>
        new ResetPassword(dataSource, passwords).run(login).catch((error: unknown) => {
          if (error instanceof Problem && error.code === 'notFound')
            throw new CommandFailure('userNotFound', `没有登录名为“${login}”的账号。`);
          throw error;
        }),
      );
      process.stdout.write(`${login} 的初始密码（首次登录后须修改）：${password}\n`);
    });
}
