import { Module } from '@nestjs/common';
import { ReportingModule } from '#libs/reporting';
import { ReportsController } from './reports.controller.js';
import { SheetTablesController } from './sheet-tables.controller.js';
import { SheetsController } from './sheets.controller.js';
import { WindowsController } from './windows.controller.js';

/** The routes of reporting windows and sheets. */
@Module({
  imports: [ReportingModule],
  controllers: [WindowsController, SheetsController, SheetTablesController, ReportsController],
})
export class ReportingApiModule {}
