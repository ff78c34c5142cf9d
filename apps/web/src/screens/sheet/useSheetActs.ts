import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { ApiProblem, isProblem } from '../../api/problem.js';
import { sheetActions, takeSheet } from '../../api/sheets.js';
import type { EditSheetRow, PasteCells, Sheet } from '../../api/shapes.js';
import { useAction } from '../../shared/useAction.js';
import { faultsByRow, type RowFaults } from './faults.js';

/** What can be done to one sheet. Everything waits for the rows still being saved, and then takes the sheet's version. */
export function useSheetActs(sheetId: string) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const api = useMemo(() => sheetActions(sheetId), [sheetId]);
  const scope = `sheet ${sheetId}`;
  const unsaved = useRef(new Set<string>());
  const [faults, setFaults] = useState<Record<string, RowFaults>>({});
  const version = () => {
    if (unsaved.current.size > 0) throw new ApiProblem(0, 'unsavedRows');
    return cache.getQueryData<Sheet>(keys.sheets.detail(sheetId))?.version ?? 0;
  };
  const take = (sheet: Sheet) => takeSheet(cache, sheet);
  const refetch = (error: unknown) => {
    if (!isProblem(error, 'unsavedRows')) void cache.invalidateQueries({ queryKey: keys.sheets.detail(sheetId) });
  };
  const forget = (rowId: string) => setFaults(({ [rowId]: _, ...others }) => others);
  const carry = useAction(async (rowIds: string[] | null) => take(await api.carry(version(), rowIds)), {
    scope,
    done: t('oneSheet.carried'),
    onDone: () => setFaults({}),
    onRefused: refetch,
  });
  const send = useAction(async () => take(await api.send(version())), {
    scope,
    quiet: true,
    done: t('oneSheet.sent'),
    onDone: () => setFaults({}),
    onRefused: (error) => {
      setFaults(faultsByRow(error));
      refetch(error);
    },
  });
  const recall = useAction(async () => take(await api.recall(version())), {
    scope,
    done: t('oneSheet.recalled'),
    onRefused: refetch,
  });
  const paste = useAction(
    async (body: PasteCells) => {
      const report = await api.paste(version(), body);
      take(report.sheet);
      return report;
    },
    { scope, quiet: true, onRefused: refetch },
  );
  const save = async (row: { id: string; version: number }, body: EditSheetRow) => {
    const sheet = take(await api.edit(row, body));
    forget(row.id);
    if (isProblem(send.error, 'unsavedRows')) send.reset();
    return sheet;
  };
  return { api, scope, refetch, unsaved: unsaved.current, faults, carry, send, recall, paste, save, take };
}

export type SheetActs = ReturnType<typeof useSheetActs>;
