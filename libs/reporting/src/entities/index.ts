import { ReportingWindow } from './reporting-window.entity.js';
import { Sheet, SheetMilestone, SheetRow, SheetValue } from './sheet.entity.js';

export * from './reporting-window.entity.js';
export * from './sheet.entity.js';

/** Every entity of this library, for the data source of a process. */
export const reportingEntities = [ReportingWindow, Sheet, SheetRow, SheetValue, SheetMilestone];
