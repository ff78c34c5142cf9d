import { type ApprovalAction, approvalSubjectOf } from '#libs/contracts';
import { Button, Checkbox, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalFlow } from '../../api/shapes.js';
import { useWide } from '../../shared/useWide.js';
import { useWordFor } from '../../shared/useWordFor.js';
import { useFlowName } from '../../shared/useFlowName.js';

export interface Chosen {
  action: ApprovalAction;
  flow: { id: string; name: string; number: number } | null;
  keyOnly: boolean;
}

interface Props {
  chosen: readonly Chosen[];
  flows: readonly ApprovalFlow[];
  onChange: (next: Chosen) => void;
  /** Where it can be asked who would decide: of the items of a plan. */
  onAsk: ((one: Chosen) => void) | undefined;
}

const NONE = 'none';

/** One row for each act that can be made to need an approval. */
export function PolicyTable({ chosen, flows, onChange, onAsk }: Props) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const wordFor = useWordFor('itemAction');
  const wide = useWide();
  // A plan may use an older version of a flow: it stays what it is until another is chosen.
  const optionsOf = ({ flow }: Chosen) => [
    { value: NONE, label: t('policies.none') },
    ...(flow && !flows.some(({ id }) => id === flow.id) ? [flow] : []).map(labelled),
    ...flows.map(labelled),
  ];
  const labelled = ({ id, name, number }: { id: string; name: string; number: number }) => ({
    value: id,
    label: t('sign.with', { what: flowName(name), more: t('flows.version', { number }) }),
  });
  // A sheet answers for items of several plans, key or not.
  const scopeOf = (one: Chosen) =>
    approvalSubjectOf(one.action) !== 'sheet' && (
      <Checkbox
        checked={one.keyOnly}
        disabled={one.flow === null}
        onChange={({ target }) => onChange({ ...one, keyOnly: target.checked })}
      >
        {t('policies.keyOnly')}
      </Checkbox>
    );
  const askOf = (one: Chosen) =>
    one.flow &&
    onAsk && (
      <Button type="link" size="small" onClick={() => onAsk(one)} data-testid="who-decides">
        {t('policies.who')}
      </Button>
    );
  return (
    <Table<Chosen>
      aria-label={t('policies.title')}
      rowKey="action"
      size="middle"
      pagination={false}
      dataSource={[...chosen]}
      data-testid="policy-table"
      onRow={({ action }) => ({ 'data-action': action }) as object}
      columns={[
        { title: t('policies.action'), width: wide ? 160 : 112, render: (_, { action }) => wordFor(action) },
        {
          title: t('policies.flow'),
          render: (_, one) => (
            <>
              <Select
                className="wide"
                value={one.flow?.id ?? NONE}
                options={optionsOf(one)}
                aria-label={wordFor(one.action)}
                onChange={(id) =>
                  onChange({ ...one, flow: flows.find((flow) => flow.id === id) ?? (id === NONE ? null : one.flow) })
                }
              />
              {!wide && (
                <>
                  {scopeOf(one)} {askOf(one)}
                </>
              )}
            </>
          ),
        },
        {
          title: t('policies.scope'),
          width: 160,
          responsive: ['md'],
          render: (_, one) => scopeOf(one),
        },
        { title: '', width: 170, responsive: ['md'], render: (_, one) => askOf(one) },
      ]}
    />
  );
}
