import { Select } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordsOfUnitQuery } from '../../api/evidence.js';
import { useMe } from '../../auth/useMe.js';

interface Props {
  id?: string;
  value?: string;
  onChange?: (evidenceId: string | undefined) => void;
}

/** The scan, one of the files that one's unit has uploaded. */
export function ScanField({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const [text, setText] = useState('');
  const unitId = me.memberships[0]?.unit.id;
  const records = useInfiniteQuery({ ...recordsOfUnitQuery(unitId ?? '', text), enabled: unitId !== undefined });
  const files = records.data?.pages.flatMap((page) => page.items).filter(({ kind }) => kind === 'file') ?? [];
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t('instructions.scanNote')}
      value={value}
      onChange={onChange}
      options={files.map((file) => ({ value: file.id, label: file.title }))}
      notFoundContent={t('evidence.noEarlier')}
    />
  );
}
