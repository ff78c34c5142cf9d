import { Checkbox } from 'antd';
import { memo, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '../../api/shapes.js';
import { Due } from '../../shared/words.js';
import { ItemTargets } from './ItemTargets.js';
import { Parties } from './Parties.js';
import type { Reorder } from './useReorder.js';

interface Props {
  item: DraftItem;
  /** An open question about this task. */
  question: string | undefined;
  selected: boolean;
  reorder: Reorder;
  onSelect: (id: string, on: boolean) => void;
  onEdit: (id: string) => void;
  onQuestion: (id: string) => void;
  onTarget: (id: string) => void;
}

export const TaskRow = memo(function TaskRow({ item, question, selected, reorder, ...on }: Props) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by !== null && event.altKey) {
      event.preventDefault();
      reorder.move(item.id, by);
    } else if (by !== null) {
      event.preventDefault();
      const row = by === 1 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
      if (row instanceof HTMLElement) row.focus();
    }
  };
  const drop = {
    onDragOver: (event: DragEvent) => reorder.carries() && event.preventDefault(),
    onDrop: () => reorder.dropOn(item.id),
  };
  const of = (role: string) => item.assignments.filter((assignment) => assignment.role === role);
  return (
    <tr data-row={item.id} data-items={item.id} tabIndex={0} onKeyDown={onKeyDown} {...drop}>
      <td>
        <Checkbox
          checked={selected}
          aria-label={t('check.selectItem', { ref: item.ref })}
          onChange={(event) => on.onSelect(item.id, event.target.checked)}
        />
      </td>
      <td className="ref" draggable title={t('check.drag')} onDragStart={() => reorder.lift(item.id)}>
        {item.ref}
      </td>
      <td>
        <button type="button" className="plain" onClick={() => on.onEdit(item.id)} title={t('check.edit')}>
          {item.title}
        </button>
        {item.key && <span className="overlay">{t('item.keyShort')}</span>}
        {item.openEnded && <span className="overlay">{t('item.openEnded')}</span>}
        {question !== undefined && (
          <button type="button" className="asks" onClick={() => on.onQuestion(question)}>
            {t('check.asks')}
          </button>
        )}
        <ItemTargets targets={item.targets} dueOn={item.dueOn} onTarget={on.onTarget} />
      </td>
      <td>
        <Parties parties={[...of('lead'), ...of('coLead')]} />
        {item.leadAssumed && <span className="overlay">{t('item.leadAssumed')}</span>}
      </td>
      <td>
        <Parties parties={of('supporting')} />
        {of('guiding').length > 0 && (
          <div className="faint">
            <span className="term">{t('assignmentRole.guiding')}</span>
            <Parties parties={of('guiding')} />
          </div>
        )}
      </td>
      <td>
        <Parties parties={of('implementer')} />
      </td>
      <td className="due">
        {(item.dueOn !== null || item.dueText !== '') && <Due on={item.dueOn} printed={item.dueText} />}
      </td>
    </tr>
  );
});
