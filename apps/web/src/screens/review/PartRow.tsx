import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewPart } from '../../api/shapes.js';
import { partKey } from '../item/return-parts.js';
import type { Marks } from './useMarks.js';

interface Props {
  part: ReviewPart;
  marks: Marks;
  mayMark: boolean;
  name: ReactNode;
  children?: ReactNode;
}

/** One part with what is known about it, the verdict that stands, and the two that can be given. */
export function PartRow({ part, marks, mayMark, name, children }: Props) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const key = partKey(part);
  const mark = marks.marks.get(key);
  const isCurrent = marks.current !== undefined && partKey(marks.current) === key;
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={row}
      className="review-part"
      data-current={isCurrent}
      data-verdict={mark?.verdict}
      data-part={part.part}
      data-testid="review-part"
    >
      <div className="review-part-words">
        <div>{name}</div>
        {children}
        {mark?.verdict === 'returned' && mark.note !== '' && <div className="quiet">{mark.note}</div>}
        {marks.noting === key && <NoteField part={part} first={mark?.note ?? ''} marks={marks} />}
      </div>
      <span className="verdict quiet" data-testid="verdict">
        {mark ? t(mark.verdict === 'accepted' ? 'review.accepted' : 'review.returned') : t('review.unmarked')}
      </span>
      {mayMark && (
        <span className="review-part-acts">
          <Button
            size="small"
            type="text"
            disabled={mark?.verdict === 'accepted'}
            onClick={() => marks.accept(part)}
            data-testid="part-accept"
          >
            {t('review.accept')}
          </Button>
          <Button size="small" type="text" onClick={() => marks.beginNote(part)} data-testid="part-lack">
            {t('review.return')}
          </Button>
        </span>
      )}
    </li>
  );
}

function NoteField({ part, first, marks }: { part: ReviewPart; first: string; marks: Marks }) {
  const { t } = useTranslation();
  const [note, setNote] = useState(first);
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  const save = () => note.trim().length >= 2 && marks.lack(part, note.trim());
  return (
    <div className="note-field">
      <Input
        ref={field}
        size="small"
        value={note}
        maxLength={1000}
        aria-label={t('review.lacks', { part: part.name })}
        placeholder={t('review.note')}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={save}
        onKeyDown={(event) => event.key === 'Escape' && marks.endNote()}
        data-testid="lack-note"
      />
      <Button size="small" disabled={note.trim().length < 2} onClick={save} data-testid="lack-save">
        {t('review.saveNote')}
      </Button>
    </div>
  );
}
