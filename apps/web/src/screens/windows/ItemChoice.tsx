import type { ItemForm, WorkItemStatus } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workItemsQuery } from '../../api/work-items.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { SearchField } from '../../shared/SearchField.js';
import { TableWaiting } from '../../shared/TableWaiting.js';

interface Props {
  planId: string;
  value?: string[];
  onChange?: (itemIds: string[]) => void;
}

// What a window may ask about: worked on, and no office's own affair inside its unit.
const status: WorkItemStatus[] = ['issued', 'inProgress', 'continuing'];
const form: ItemForm[] = ['item', 'part', 'request'];

/** Single items of the plan, found by words and ticked; what is ticked stays while other words are searched. */
export function ItemChoice({ planId, value = [], onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const items = useInfiniteQuery(
    workItemsQuery({ plan: planId, text: text || undefined, status, form, sort: 'number', limit: 50 }),
  );
  const found = items.data?.pages.flatMap((page) => page.items);
  const chosen = new Set(value);
  const turn = (id: string, on: boolean) => onChange?.(on ? [...value, id] : value.filter((one) => one !== id));
  return (
    <div className="item-choice" data-testid="window-items">
      <p className="apart">
        <SearchField
          value={text}
          onChange={setText}
          placeholder={t('items.search')}
          data-testid="window-items-search"
        />
        <span className="quiet">{t('window.chosen', { count: value.length })}</span>
      </p>
      <ProblemNotice error={items.error} onRetry={() => void items.refetch()} />
      {items.isPending && <TableWaiting />}
      {found?.length === 0 && <p className="faint">{t('empty.filtered')}</p>}
      <ul className="lines">
        {found?.map((item) => (
          <li key={item.id}>
            <Checkbox checked={chosen.has(item.id)} onChange={(event) => turn(item.id, event.target.checked)}>
              <span className="faint">{item.number}</span> {item.title} <span className="quiet">{item.lead.name}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <LoadMore query={items} />
    </div>
  );
}
