import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dryRunQuery } from '../../api/flows.js';
import { workItemsQuery } from '../../api/work-items.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useFlowName } from '../../shared/useFlowName.js';
import { DryRunSteps } from '../approval/DryRunSteps.js';

interface Props {
  planId: string;
  flow: { id: string; name: string };
  onClose: () => void;
}

/** 谁来审批？ Who would decide about one of the plan's items, if its lead asked now; nothing is opened. */
export function DryRunDialog({ planId, flow, onClose }: Props) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const list = useInfiniteQuery(workItemsQuery({ plan: planId, limit: 200, sort: 'number' }));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [chosen, setChosen] = useState<string>();
  const item = items.find(({ id }) => id === chosen) ?? items[0];
  const run = useQuery({ ...dryRunQuery(flow.id, item?.id ?? '', item?.lead.id ?? ''), enabled: item !== undefined });
  return (
    <Modal
      open
      title={t('policies.whoTitle', { flow: flowName(flow.name) })}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      {items.length === 0 && !list.isPending ? (
        <p className="faint">{t('policies.noItems')}</p>
      ) : (
        <Select
          className="wide"
          value={item?.id}
          loading={list.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('policies.item')}
          options={items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          onChange={setChosen}
        />
      )}
      {item && <p className="quiet">{t('policies.askedBy', { unit: item.lead.name })}</p>}
      <ProblemNotice error={run.error} />
      {run.data && <DryRunSteps steps={run.data.steps} />}
    </Modal>
  );
}
