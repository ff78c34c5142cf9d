import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../api/shapes.js';
import { newItem } from './new-item.js';
import { neighbouring } from './order.js';
import { SplitDialog } from './SplitDialog.js';
import { TaskRow } from './TaskRow.js';
import type { DraftStep } from './useDraft.js';
import { useReorder } from './useReorder.js';

interface Props {
  draft: Draft;
  step: DraftStep;
  onEdit: (itemId: string) => void;
  onQuestion: (questionId: string) => void;
  onTarget: (targetId: string) => void;
}

/** The tasks as they will be handed out, with what can be done to several of them. */
export function TaskPane({ draft, step, onEdit, onQuestion, onTarget }: Props) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [splitting, setSplitting] = useState<string | null>(null);
  const reorder = useReorder(draft, step);
  const chosen = draft.items.filter((item) => selected.has(item.id));
  const clear = () => setSelected(new Set());

  const toggle = (id: string, on: boolean) =>
    setSelected((old) => {
      const next = new Set(old);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  const merge = () =>
    void step
      .run((actions) =>
        actions.merge(
          draft.version,
          chosen.map((item) => item.id),
        ),
      )
      .then(clear)
      .catch(() => undefined);
  const toSplit = draft.items.find((item) => item.id === splitting);

  return (
    <>
      <div className="tools" role="toolbar" aria-label={t('check.tools')}>
        <Button size="small" disabled={!neighbouring(draft.items, selected)} onClick={merge} data-testid="merge">
          {t('check.merge')}
        </Button>
        <Button
          size="small"
          disabled={chosen.length !== 1 || chosen[0]?.measures === ''}
          onClick={() => setSplitting(chosen[0]?.id ?? null)}
          data-testid="split"
        >
          {t('check.split')}
        </Button>
        <Button size="small" onClick={() => onEdit(newItem)} data-testid="add-item">
          {t('check.add')}
        </Button>
        <span className="faint">
          {chosen.length > 0 ? t('check.selected', { count: chosen.length }) : t('check.toolsNote')}
        </span>
      </div>
      <table className="tasks" aria-label={t('check.pane.table')} data-testid="task-table">
        <thead>
          <tr>
            <th scope="col" aria-label={t('check.select')} />
            <th scope="col">{t('item.ref')}</th>
            <th scope="col">{t('item.task')}</th>
            <th scope="col">{t('assignmentRole.lead')}</th>
            <th scope="col">{t('assignmentRole.supporting')}</th>
            <th scope="col">{t('assignmentRole.implementer')}</th>
            <th scope="col">{t('item.due')}</th>
          </tr>
        </thead>
        <tbody>
          {draft.items.map((item) => (
            <TaskRow
              key={item.id}
              item={item}
              question={draft.questions.find(({ itemId, status }) => itemId === item.id && status === 'open')?.id}
              selected={selected.has(item.id)}
              reorder={reorder}
              onSelect={toggle}
              onEdit={onEdit}
              onQuestion={onQuestion}
              onTarget={onTarget}
            />
          ))}
        </tbody>
      </table>
      {toSplit && (
        <SplitDialog
          item={toSplit}
          step={step}
          onClose={() => {
            setSplitting(null);
            clear();
          }}
        />
      )}
    </>
  );
}
