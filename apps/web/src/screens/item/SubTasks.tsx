import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { subTaskCountsQuery, subTasksQuery, type SubTaskFilters } from '../../api/sharing.js';
import type { SubTask, WorkItem } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { SectionHead } from '../../shared/SectionHead.js';
import { SubTaskCounts } from './SubTaskCounts.js';
import { SubTaskFilter } from './SubTaskFilter.js';
import { useSubTaskColumns } from './useSubTaskColumns.js';

/** So few parts need no filter. */
const FEW = 10;

/** The parts of an item by their units in official order, and how the whole tree below stands. */
export function SubTasks({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const [filters, setFilters] = useState<SubTaskFilters>({});
  const wanted = item.subTasks.total > 0;
  const parts = useInfiniteQuery({ ...subTasksQuery(item.id, filters), enabled: wanted });
  const counts = useQuery({ ...subTaskCountsQuery(item.id), enabled: wanted });
  const columns = useSubTaskColumns(item.title);
  if (!wanted) return null;
  const shown = parts.data?.pages.flatMap((page) => page.items);
  return (
    <section id="sub-tasks" data-testid="sub-tasks">
      <SectionHead
        title={t('sharing.subTasks')}
        note={counts.data && <SubTaskCounts counts={counts.data} direct={item.subTasks.total} />}
      >
        {(counts.data?.total ?? 0) > FEW && <SubTaskFilter filters={filters} onChange={setFilters} />}
      </SectionHead>
      <ProblemNotice error={parts.error} onRetry={() => void parts.refetch()} />
      {shown && (
        <Table<SubTask>
          aria-label={t('sharing.subTasks')}
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={shown}
          pagination={false}
          locale={{ emptyText: <Empty text={t('empty.filtered')} /> }}
          onRow={(part) => ({ 'data-part': part.id, 'data-status': part.status }) as object}
        />
      )}
      <LoadMore query={parts} />
      {counts.data && counts.data.hidden > 0 && (
        <p className="faint">{t('sharing.hiddenParts', { count: counts.data.hidden })}</p>
      )}
    </section>
  );
}
