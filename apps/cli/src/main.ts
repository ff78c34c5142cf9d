import { Command, CommanderError } from 'commander';
import { addImportUnitsCommand } from './commands/import-units.command.js';
import { addImportUsersCommand } from './commands/import-users.command.js';
import { addMigrateCommand } from './commands/migrate.command.js';
import { addOutlineCommand } from './commands/outline.command.js';
import { addResetPasswordCommand } from './commands/reset-password.command.js';
import { addTemplateCommand } from './commands/template.command.js';
import { CommandFailure } from './command-failure.js';

/** Wrong use and bad input end with 2, so that scripts can tell them from a crash. */
const badInput = 2;

const program = new Command('duban').description('督办：从公开的方案到办结的证明').exitOverride();
addOutlineCommand(program);
addMigrateCommand(program);
addTemplateCommand(program);
addImportUnitsCommand(program);
addImportUsersCommand(program);
addResetPasswordCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommandFailure) process.stderr.write(`duban: ${error.code}: ${error.message}\n`);
  else if (!(error instanceof CommanderError)) throw error;
  const asked = error instanceof CommanderError && error.exitCode === 0;
  process.exitCode = asked ? 0 : badInput;
}
