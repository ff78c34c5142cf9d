import { sheetCellKeys } from '#libs/contracts';
import { Input } from 'antd';
import type { ClipboardEvent, FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasteCells, SheetRow } from '../../api/shapes.js';
import { oneOf } from '../../shared/address-filters.js';
import { cellsOf, isBlock } from './clipboard.js';
import { MilestoneLine } from './MilestoneLine.js';
import { RowAsked } from './RowAsked.js';
import { RowNotices } from './RowNotices.js';
import { RowSaving } from './RowSaving.js';
import { useRow } from './useRow.js';
import type { SheetActs } from './useSheetActs.js';
import { ValueLine } from './ValueLine.js';

interface Props {
  row: SheetRow;
  acts: SheetActs;
  canWrite: boolean;
  onBlock: (body: PasteCells) => void;
}

/** One thing that is asked: why, what was said last, and what is said now. */
export function Row({ row, acts, canWrite, onBlock }: Props) {
  const { t } = useTranslation();
  const state = useRow(row, acts);
  const { draft } = state;
  const disabled = !canWrite || row.lapsed;
  const faults = acts.faults[row.id];
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) state.leave();
  };
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (disabled || !isBlock(text) || !(event.target instanceof HTMLElement)) return;
    event.preventDefault();
    const line = event.target.closest<HTMLElement>('[data-line]')?.dataset.line;
    const startColumn = oneOf(sheetCellKeys, event.target.dataset.cell ?? null) ?? 'progress';
    onBlock({ cells: cellsOf(text), startRowId: row.id, startLine: Number(line ?? 0), startColumn, confirmed: false });
  };
  return (
    <section
      className={row.lapsed ? 'sheet-row lapsed' : 'sheet-row'}
      data-testid="sheet-row"
      data-row={row.id}
      data-answered={row.answered}
      onBlur={leave}
      onPaste={paste}
    >
      <RowAsked row={row} acts={acts} open={!disabled} typed={state.typed} />
      <div className="sheet-said">
        <label className={row.progress.changed ? 'cell changed' : 'cell'} data-line={0}>
          <span>{row.progress.changed ? t('oneSheet.progressChanged') : t('oneSheet.progress')}</span>
          <Input.TextArea
            value={draft.progress}
            autoSize={{ minRows: 1, maxRows: 10 }}
            maxLength={2000}
            disabled={disabled}
            data-testid="row-progress"
            data-cell="progress"
            onChange={(event) => state.change({ progress: event.target.value })}
          />
        </label>
        {row.values.map((value, line) => {
          const of = draft.values[value.target.id];
          return (
            of && (
              <div key={value.target.id} data-line={line}>
                <ValueLine
                  value={value}
                  draft={of}
                  disabled={disabled}
                  onChange={(next) => state.change({ values: { ...draft.values, [value.target.id]: next } })}
                />
              </div>
            )
          );
        })}
        {row.milestones.map((milestone, line) => (
          <MilestoneLine
            key={milestone.id}
            line={line}
            milestone={milestone}
            day={draft.milestones[milestone.id] ?? ''}
            disabled={disabled}
            onChange={(day) => state.change({ milestones: { ...draft.milestones, [milestone.id]: day } })}
          />
        ))}
        <RowNotices row={row} state={state} faults={faults} />
        {!disabled && <RowSaving state={state} />}
      </div>
    </section>
  );
}
