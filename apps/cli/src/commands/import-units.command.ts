import type { Command } from 'commander';
import { readInputFile } from '../input-file.js';
import { withDataSource } from '../with-data-source.js';
import { asSheetFailure, sheetOutcome } from './sheet-outcome.js';

/** `duban import-units FILE.xlsx`: checks a sheet of units against the database and, with `--apply`, stores it. */
export function addImportUnitsCommand(program: Command): void {
  program
    .command('import-units')
    .description('检查单位表（xlsx）；加 --apply 写入，有一处错误则全部不写入')
    .argument('<file>', '按模板填写的 xlsx 文件（duban template units 生成）')
    .option('--government <name>', '本级政府名称；只有一个顶级政府或首次导入时不必填写')
    .option('--apply', '写入数据库；不加则只检查')
    .action(async (file: string, options: { government?: string; apply?: boolean }) => {
      const bytes = await readInputFile(file);
      const { findGovernment, ImportUnits, UnitFollowers, UnitSuccessors } = await import('#libs/organisation');
      const { successors } = await import('#libs/reforms');
      const { Access, Policies } = await import('#libs/access');
      const followers = new UnitFollowers();
      followers.register(successors.follower);
      const everything = new UnitSuccessors();
      for (const contributor of successors.contributors) everything.register(contributor);
      await withDataSource(async (dataSource) => {
        const governmentId = await findGovernment(dataSource.manager, options.government);
        const importUnits = new ImportUnits(dataSource, new Access(new Policies()), followers, everything);
        const { report, plan } = await importUnits.store(null, { bytes, governmentId, dryRun: options.apply !== true });
        const changed = [...plan.changed.map((unit) => unit.name), ...plan.aliased];
        process.stdout.write(sheetOutcome(report, { added: plan.added.map((unit) => unit.name), changed }));
      }).catch(asSheetFailure);
    });
}
