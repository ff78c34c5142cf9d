import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, ifMatch } from './client.js';
import { keys } from './keys.js';
import { byCursor } from './pages.js';
import type { OpenWindow, PreviewWindow, ReportingWindow, WindowPreview, WindowQuery } from './shapes.js';

export const windowsQuery = (filters: WindowQuery) =>
  infiniteQueryOptions({
    queryKey: keys.windows.list(filters),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/reporting/windows', {
          params: { query: { ...filters, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    ...byCursor,
  });

export const windowQuery = (windowId: string) =>
  queryOptions({
    queryKey: keys.windows.detail(windowId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/reporting/windows/{windowId}', { params: { path: { windowId } }, signal })),
  });

export const windowUnitsQuery = (windowId: string) =>
  queryOptions({
    queryKey: keys.windows.units(windowId),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/reporting/windows/{windowId}/units', { params: { path: { windowId } }, signal })),
  });

export const burdenQuery = (months: number) =>
  queryOptions({
    queryKey: keys.windows.burden(months),
    queryFn: ({ signal }) => answered(api.GET('/api/reporting/burden', { params: { query: { months } }, signal })),
  });

export const previewWindow = (body: PreviewWindow): Promise<WindowPreview> =>
  answered(api.POST('/api/reporting/windows/preview', { body }));

export const openWindow = (body: OpenWindow): Promise<ReportingWindow> =>
  answered(api.POST('/api/reporting/windows', { body }));

export const lockWindow = ({ id, version }: { id: string; version: number }): Promise<ReportingWindow> =>
  answered(
    api.POST('/api/reporting/windows/{windowId}/lock', {
      params: { path: { windowId: id }, header: ifMatch(version) },
    }),
  );

export const reopenSheet = (sheet: { sheetId: string; version: number }, reason: string): Promise<unknown> =>
  answered(
    api.POST('/api/reporting/sheets/{sheetId}/reopen', {
      params: { path: { sheetId: sheet.sheetId }, header: ifMatch(sheet.version) },
      body: { reason },
    }),
  );
