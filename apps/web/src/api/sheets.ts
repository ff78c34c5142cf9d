import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answered, api, download, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type { CellsReport, EditSheetRow, PasteCells, Sheet, SheetQuery } from './shapes.js';
import { upload } from './upload.js';

export const sheetsQuery = (filters: SheetQuery) =>
  infiniteQueryOptions({
    queryKey: keys.sheets.list(filters),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/reporting/sheets', { params: { query: { ...filters, cursor: pageParam ?? undefined } }, signal }),
      ),
    ...byCursor,
  });

const COLLEAGUES_MS = 20_000;

export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: keys.sheets.detail(id),
    queryFn: ({ signal }): Promise<Sheet> =>
      answered(api.GET('/api/reporting/sheets/{sheetId}', { params: { path: { sheetId: id } }, signal })),
    // What colleagues are still writing is nobody's act, so no message tells of it.
    refetchInterval: ({ state }) => (state.data?.canWrite ? COLLEAGUES_MS : false),
    refetchOnWindowFocus: 'always',
  });

/** Everything that can be done to one sheet; only rows have a version of their own. */
export function sheetActions(sheetId: string) {
  const at = (version: number) => ({ path: { sheetId }, header: ifMatch(version) });
  const filled = (dryRun: boolean, confirmed: boolean) =>
    `/api/reporting/sheets/${sheetId}/xlsx?dryRun=${dryRun}&confirmed=${confirmed}`;
  return {
    edit: (row: { id: string; version: number }, body: EditSheetRow): Promise<Sheet> =>
      answered(
        api.PATCH('/api/reporting/sheets/{sheetId}/rows/{rowId}', {
          params: { path: { sheetId, rowId: row.id }, header: ifMatch(row.version) },
          body,
        }),
      ),
    carry: (version: number, rowIds: string[] | null): Promise<Sheet> =>
      answered(api.POST('/api/reporting/sheets/{sheetId}/carry-forward', { params: at(version), body: { rowIds } })),
    send: (version: number): Promise<Sheet> =>
      answered(api.POST('/api/reporting/sheets/{sheetId}/send', { params: at(version) })),
    recall: (version: number): Promise<Sheet> =>
      answered(api.POST('/api/reporting/sheets/{sheetId}/recall', { params: at(version) })),
    paste: (version: number, body: PasteCells): Promise<CellsReport> =>
      answered(api.POST('/api/reporting/sheets/{sheetId}/paste', { params: at(version), body })),
    download: (name: string): Promise<void> => download(`/api/reporting/sheets/${sheetId}/xlsx`, `${name}.xlsx`),
    handIn: (file: File, { dryRun, confirmed }: { dryRun: boolean; confirmed: boolean }): Promise<CellsReport> =>
      upload<CellsReport>(filled(dryRun, confirmed), file, () => undefined),
  };
}

export type SheetActions = ReturnType<typeof sheetActions>;

/** Shows a sheet as an answer told it, unless a later one has come already. */
export function takeSheet(cache: QueryClient, sheet: Sheet): Sheet {
  cache.setQueryData<Sheet>(keys.sheets.detail(sheet.id), (old) =>
    old !== undefined && old.version > sheet.version ? old : sheet,
  );
  void cache.invalidateQueries({ queryKey: keys.sheets.lists });
  return sheet;
}

/** What the units of an item and of its parts said, by window. */
export const itemReportsQuery = (itemId: string) =>
  queryOptions({
    queryKey: keys.reports.of(itemId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/work-items/{itemId}/reports', { params: { path: { itemId } }, signal })),
  });
