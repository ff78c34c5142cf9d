import { assignmentRoles } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Select, Tag } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { plansQuery } from '../../api/plans.js';
import { PartySelect } from '../../shared/PartySelect.js';
import { SearchField } from '../../shared/SearchField.js';
import { partyOf, partyValue } from '../../shared/unit-options.js';
import { sorts, waitingFilters, type ItemFilters, type Sort } from './filters.js';

interface Props {
  filters: ItemFilters;
  sort: Sort;
  onChange: (filters: Record<string, string | null>) => void;
}

const clear = {
  plan: null,
  unit: null,
  role: null,
  dueBefore: null,
  dueFrom: null,
  undated: null,
  suspended: null,
  text: null,
  status: null,
  contested: null,
  form: null,
  review: null,
  returned: null,
  extension: null,
  coordination: null,
};

export function FilterBar({ filters, sort, onChange }: Props) {
  const { t } = useTranslation();
  const plans = useInfiniteQuery(plansQuery({ status: 'issued', limit: 200 }));
  const searchFor = useCallback((text: string) => onChange({ text: text.trim() }), [onChange]);
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className="filters" role="search">
      <SearchField
        value={filters.text ?? ''}
        onChange={searchFor}
        placeholder={t('items.search')}
        data-testid="item-search"
      />
      <Select
        allowClear
        className="filter-plan"
        placeholder={t('frame.plans')}
        aria-label={t('frame.plans')}
        value={filters.plan}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        onChange={(plan: string | undefined) => onChange({ plan: plan ?? null })}
        options={plans.data?.pages.flatMap((page) => page.items).map(({ id, title }) => ({ value: id, label: title }))}
      />
      <PartySelect
        allowClear
        placeholder={t('units.unit')}
        aria-label={t('units.unit')}
        value={filters.unit ? partyValue({ kind: 'unit', id: filters.unit }) : null}
        onChange={(value) => onChange({ unit: value === null ? null : partyOf(value).id })}
      />
      <Select
        allowClear
        placeholder={t('items.role')}
        aria-label={t('items.role')}
        value={filters.role}
        popupMatchSelectWidth={false}
        onChange={(role: string | undefined) => onChange({ role: role ?? null })}
        options={assignmentRoles.map((role) => ({ value: role, label: t(`assignmentRole.${role}`) }))}
      />
      <Input
        type="date"
        className="date"
        prefix={<span className="faint">{t('items.dueBefore')}</span>}
        aria-label={t('items.dueBefore')}
        value={filters.dueBefore ?? ''}
        onChange={(event) => onChange({ dueBefore: event.target.value })}
      />
      <Select
        value={sort}
        aria-label={t('items.sort')}
        popupMatchSelectWidth={false}
        onChange={(value: Sort) => onChange({ sort: value === 'due' ? null : value })}
        options={sorts.map((value) => ({ value, label: t(`items.sortBy.${value}`) }))}
      />
      {waitingFilters
        .filter((name) => filters[name] !== undefined)
        .map((name) => (
          <Tag
            key={name}
            closable
            className="filter-tag"
            onClose={() => onChange({ [name]: null })}
            data-testid={`filter-${name}`}
          >
            {t(`items.waiting.${name}`)}
          </Tag>
        ))}
      {filters.dueFrom !== undefined && (
        <Tag closable className="filter-tag" onClose={() => onChange({ dueFrom: null })}>
          {t('items.dueFrom', { date: filters.dueFrom })}
        </Tag>
      )}
      {filters.suspended !== undefined && (
        <Tag closable className="filter-tag" onClose={() => onChange({ suspended: null })}>
          {filters.suspended === 'true' ? t('items.suspendedOnly') : t('items.notSuspended')}
        </Tag>
      )}
      {filters.form !== undefined && (
        <Tag closable className="filter-tag" onClose={() => onChange({ form: null })}>
          {filters.form.map((form) => t(`form.${form}`)).join(t('sign.list'))}
        </Tag>
      )}
      {filtered && (
        <Button type="link" onClick={() => onChange(clear)}>
          {t('action.clear')}
        </Button>
      )}
    </div>
  );
}
