import { useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { colleaguesQuery } from '../api/approvals.js';
import type { Colleague } from '../api/shapes.js';

type Props = Omit<SelectProps<string | string[]>, 'options' | 'showSearch' | 'loading' | 'notFoundContent'> & {
  /** Names of people who are chosen already and may not be among those found. */
  known?: readonly { id: string; name: string }[];
};

/** Somebody by a part of the name or of the unit; the own colleagues are there before anything is typed. */
export function ColleagueSelect({ known = [], ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const people = useQuery(colleaguesQuery(useDeferredValue(typed.trim())));
  const found = people.data?.items ?? [];
  const labelOf = (one: Colleague) =>
    t('sign.with', {
      what: one.name,
      more: one.duties.map(({ unit, role }) => `${unit.name} ${t(`role.${role}`)}`).join(t('sign.list')),
    });
  const chosen = typed.trim() === '' ? known.filter(({ id }) => !found.some((one) => one.id === id)) : [];
  return (
    <Select
      {...rest}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={people.isFetching}
      placeholder={t('approval.personSearch')}
      notFoundContent={people.isFetching ? t('approval.searching') : t('approval.nobodyFound')}
      options={[
        ...chosen.map(({ id, name }) => ({ value: id, label: name })),
        ...found.map((one) => ({ value: one.id, label: labelOf(one) })),
      ]}
    />
  );
}
