import { useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../api/keys.js';
import { staffItems } from '../../../api/people.js';
import type { WorkItemSummary } from '../../../api/shapes.js';
import { useMe } from '../../../auth/useMe.js';
import { Dialog } from '../../../shared/Dialog.js';
import { okButton } from '../../../shared/ok-button.js';
import { ProblemNotice } from '../../../shared/ProblemNotice.js';
import { useAction } from '../../../shared/useAction.js';
import { PeopleFields, type PeopleGiven } from '../../item/people/PeopleFields.js';
import '../../item/people/people.css';

interface Props {
  items: readonly WorkItemSummary[];
  /** Chosen items in which the unit has no part. */
  foreign: number;
  onDone: () => void;
  onClose: () => void;
}

/** One act for all of them or for none; what is not chosen here stays as it is. */
export function StaffSelectedDialog({ items, foreign, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { staffUnits } = useMe();
  const [unitId, setUnitId] = useState(staffUnits[0]?.id ?? '');
  const [form] = Form.useForm<PeopleGiven>();
  // What the dialog opened with: a list that changes below it changes nothing that was decided.
  const [itemIds] = useState(() => items.map(({ id }) => id));
  const given = Form.useWatch((values: PeopleGiven) => named(values), form);
  const act = useAction((people: PeopleGiven) => staffItems({ unitId, itemIds, ...named(people) }), {
    quiet: true,
    done: t('staffing.bulkDone', { count: itemIds.length }),
    onDone: () => {
      void cache.invalidateQueries({ queryKey: keys.parts.everywhere });
      onClose();
      onDone();
    },
  });
  return (
    <Dialog
      width={560}
      title={t('staffing.bulkTitle', { count: itemIds.length })}
      okText={t('action.save')}
      okButtonProps={okButton('staff-selected-submit', { disabled: Object.keys(given ?? {}).length === 0 })}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p className="quiet">{t('staffing.bulkNote')}</p>
      {foreign > 0 && <p className="quiet">{t('staffing.bulkForeign', { count: foreign })}</p>}
      <ProblemNotice error={act.error} />
      <Form form={form} layout="vertical" onFinish={act.mutate}>
        {staffUnits.length > 1 && (
          <Form.Item label={t('staffing.unit')}>
            <Select
              value={unitId}
              options={staffUnits.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(next: string) => {
                setUnitId(next);
                form.resetFields();
              }}
            />
          </Form.Item>
        )}
        <PeopleFields unitId={unitId} placeholder={t('staffing.keep')} />
      </Form>
    </Dialog>
  );
}

/** Only the fields that were chosen. */
const named = (given: PeopleGiven): PeopleGiven =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string'));
