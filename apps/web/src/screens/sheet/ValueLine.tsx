import { readingStatuses } from '#libs/contracts';
import { Input, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetValue } from '../../api/shapes.js';
import type { ValueDraft } from './row-draft.js';

interface Props {
  value: SheetValue;
  draft: ValueDraft;
  disabled: boolean;
  onChange: (draft: ValueDraft) => void;
}

/** One target of a row: what it asks, what was said last, and the cells to fill in; those that changed are marked. */
export function ValueLine({ value, draft, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { target, last } = value;
  const qualitative = target.operator === 'qualitative';
  const pending = draft.status === 'pending';
  const mark = (name: keyof ValueDraft) => (value.changed.includes(name) ? 'cell changed' : 'cell');
  const field = (name: Exclude<keyof ValueDraft, 'status'>, label: string, type = 'text', most = 500) => (
    <label className={mark(name)} htmlFor={`${id}${name}`}>
      <span>{label}</span>
      <Input
        id={`${id}${name}`}
        type={type}
        inputMode={name === 'value' ? 'decimal' : undefined}
        value={draft[name]}
        maxLength={most}
        disabled={disabled}
        suffix={name === 'value' ? target.unit : undefined}
        data-testid={`value-${name}`}
        data-cell={name === 'state' ? 'value' : name}
        onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
      />
    </label>
  );
  const asked =
    target.value === null
      ? ''
      : target.operator === 'between'
        ? `${target.value}–${target.valueTo ?? ''} ${target.unit}`
        : `${t(`oneSheet.operator.${target.operator}`)} ${target.value} ${target.unit}`;
  return (
    <div className="value-line" data-target={target.id}>
      <p className="value-head">
        {target.indicator} <span className="quiet">{asked}</span>{' '}
        {last !== null && (
          <span className="faint">
            {t('oneSheet.last', {
              value: last.value ?? last.state ?? last.gap ?? t(`oneSheet.reading.${last.status}`),
              date: last.asOf,
            })}
          </span>
        )}
      </p>
      <div className="cells">
        {!pending &&
          (qualitative ? field('state', t('oneSheet.state')) : field('value', t('oneSheet.value'), 'text', 40))}
        {!pending && field('asOf', t('oneSheet.asOf'), 'date')}
        <label className={mark('status')} htmlFor={`${id}status`}>
          <span>{t('oneSheet.readingStatus')}</span>
          <Select
            id={`${id}status`}
            value={draft.status}
            disabled={disabled}
            options={readingStatuses.map((status) => ({ value: status, label: t(`oneSheet.reading.${status}`) }))}
            onChange={(status) => onChange({ ...draft, status })}
          />
        </label>
        {pending && field('expectedOn', t('oneSheet.expectedOn'), 'date')}
        {field('source', t('oneSheet.source'), 'text', 200)}
        {field('gap', t('oneSheet.gap'))}
      </div>
    </div>
  );
}
