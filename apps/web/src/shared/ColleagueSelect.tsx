import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { colleagues } from '../api/approvals.js';
import type { PeopleSource } from '../api/people-source.js';
import type { Colleague } from '../api/shapes.js';

type Props = Omit<SelectProps<string | string[]>, 'options' | 'showSearch' | 'loading' | 'notFoundContent'> & {
  /** Names of people who are chosen already and may not be among those found. */
  known?: readonly { id: string; name: string }[];
  /** Where people are looked for; everybody of the own government where it is not said. */
  among?: PeopleSource;
};

/** Somebody by a part of the name or of the unit; the own colleagues are there before anything is typed. */
export function ColleagueSelect({ known = [], among = colleagues, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const people = useQuery({
    queryKey: [...among.key, text],
    queryFn: ({ signal }) => among.find(text, signal),
    placeholderData: keepPreviousData,
  });
  // Those of what was looked for before are no answer: Enter would choose one of them unread.
  const isFound = !people.isPlaceholderData && text === typed.trim();
  const found = isFound ? (people.data?.items ?? []) : [];
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
      loading={!isFound || people.isFetching}
      placeholder={t('approval.personSearch')}
      notFoundContent={!isFound || people.isFetching ? t('approval.searching') : t('approval.nobodyFound')}
      options={[
        ...chosen.map(({ id, name }) => ({ value: id, label: name })),
        ...found.map((one) => ({ value: one.id, label: labelOf(one) })),
      ]}
    />
  );
}
