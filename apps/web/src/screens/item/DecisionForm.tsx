import { decideContestSchema } from '#libs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Space } from 'antd';
import { useEffect, useRef, type ComponentRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import type { Contest, WorkItem } from '../../api/shapes.js';
import { decideContest } from '../../api/work-items.js';
import { PartySelect } from '../../shared/PartySelect.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { partyOf, partyValue } from '../../shared/unit-options.js';
import { useAction } from '../../shared/useAction.js';

interface Fields {
  decision: 'keep' | 'change';
  reason: string;
  unit?: string | null;
  approvalBasis?: string;
}

interface Props {
  item: WorkItem;
  contest: Contest;
  onClose: () => void;
}

/** The office's answer: keep, or change to another unit; a lead printed in a document rests on the leader's approval. */
export function DecisionForm({ item, contest, onClose }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const first = useRef<ComponentRef<typeof Radio>>(null);
  useEffect(() => first.current?.focus(), []);
  const changing = Form.useWatch('decision', form) === 'change';
  const needsApproval = changing && contest.role === 'lead' && item.source.kind === 'document';
  const decide = useAction(
    (fields: Fields) =>
      decideContest(
        item.id,
        contest,
        decideContestSchema.parse({
          decision: fields.decision,
          reason: fields.reason,
          unitId: changing && fields.unit ? partyOf(fields.unit).id : null,
          approvalBasis: (needsApproval && fields.approvalBasis?.trim()) || null,
        }),
      ),
    {
      quiet: true,
      done: t('contest.decided'),
      onDone: (after) => {
        cache.setQueryData(keys.items.detail(item.id), after);
        void cache.invalidateQueries({ queryKey: keys.items.history(item.id) });
        onClose();
      },
      onRefused: () => void cache.invalidateQueries({ queryKey: keys.items.detail(item.id) }),
    },
  );
  const required = (field: string) => [{ required: true, whitespace: true, message: t('form.required', { field }) }];
  return (
    <Form
      form={form}
      layout="vertical"
      className="decision"
      data-testid="decision"
      initialValues={{ unit: contest.proposedUnit && partyValue({ kind: 'unit', id: contest.proposedUnit.id }) }}
      onFinish={(fields: Fields) => decide.mutate(fields)}
    >
      <ProblemNotice error={decide.error} />
      <Form.Item name="decision" label={t('contest.decision')} rules={[{ required: true, message: t('contest.pick') }]}>
        <Radio.Group>
          {(['keep', 'change'] as const).map((value, index) => (
            <Radio key={value} value={value} ref={index === 0 ? first : undefined}>
              {t(`contest.${value}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {changing && (
        <Form.Item
          name="unit"
          label={t('contest.newUnit')}
          rules={[{ required: true, message: t('contest.unitMissing') }]}
        >
          <PartySelect placeholder={t('form.unitSearch')} data-testid="decision-unit" />
        </Form.Item>
      )}
      {needsApproval && (
        <Form.Item
          name="approvalBasis"
          label={t('contest.approval')}
          extra={t('contest.approvalNote')}
          rules={required(t('contest.approval'))}
        >
          <Input maxLength={500} data-testid="decision-approval" />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('contest.reason')} rules={[...required(t('contest.reason')), { min: 2 }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} data-testid="decision-reason" />
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit" loading={decide.isPending} data-testid="decide">
          {t('contest.submit')}
        </Button>
        <Button type="text" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </Space>
    </Form>
  );
}
