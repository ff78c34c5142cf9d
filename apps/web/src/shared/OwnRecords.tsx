import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordsOfUnitQuery } from '../api/evidence.js';

interface Props {
  id?: string;
  unitId: string | undefined;
  value?: string[];
  onChange?: (evidenceIds: string[]) => void;
}

/** Records one's unit has filed already, found by a word and named; nothing is handed in twice. */
export function OwnRecords({ id, unitId, value, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const records = useInfiniteQuery({ ...recordsOfUnitQuery(unitId ?? '', text), enabled: unitId !== undefined });
  const options = records.data?.pages
    .flatMap((page) => page.items)
    .map((record) => ({ value: record.id, label: record.title }));
  return (
    <Select
      id={id}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t('evidence.search')}
      value={value}
      onChange={onChange}
      options={options ?? []}
      notFoundContent={t('evidence.noEarlier')}
      maxCount={20}
      data-testid="own-records"
    />
  );
}
