import { approvalSubjectOf } from '#libs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setPolicies } from '../../api/flows.js';
import { keys } from '../../api/keys.js';
import type { ApprovalFlows, ApprovalPolicies } from '../../api/shapes.js';
import { PageHead } from '../../shared/PageHead.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { DryRunDialog } from './DryRunDialog.js';
import { PolicyTable, type Chosen } from './PolicyTable.js';

interface Props {
  /** Null for the whole office. */
  planId: string | null;
  policies: ApprovalPolicies;
  flows: ApprovalFlows;
}

/** Sheets answer for items of several plans: what they need is said for the office as a whole. */
const actionsOf = (planId: string | null, { actions }: ApprovalFlows) =>
  actions.filter((action) => planId === null || approvalSubjectOf(action) !== 'sheet');

/** The choice for each act; nothing is sent before it is saved, and what was chosen stays where that is refused. */
export function PolicyForm({ planId, policies, flows }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [chosen, setChosen] = useState<Chosen[]>(() =>
    actionsOf(planId, flows).map((action) => {
      const known = policies.items.find((one) => one.action === action);
      return { action, flow: known?.flow ?? null, keyOnly: known?.keyOnly ?? false };
    }),
  );
  const [asked, setAsked] = useState<Chosen | null>(null);
  const save = useAction(
    () =>
      setPolicies(planId, policies.version, {
        items: chosen.flatMap(({ action, flow, keyOnly }) => (flow ? [{ action, flowId: flow.id, keyOnly }] : [])),
      }),
    {
      quiet: true,
      done: t('policies.saved'),
      onDone: () => void cache.invalidateQueries({ queryKey: keys.approvals.all }),
    },
  );
  const words = planId === null ? 'officePolicies' : 'policies';
  return (
    <>
      <PageHead title={t(`${words}.title`)} note={t(`${words}.note`)}>
        <Button
          type="primary"
          loading={save.isPending}
          onClick={() => save.mutate(undefined)}
          data-testid="save-policies"
        >
          {t('action.save')}
        </Button>
      </PageHead>
      {policies.inherited && policies.items.length > 0 && (
        <p className="quiet" data-testid="policies-inherited">
          {t('officePolicies.inherited')}
        </p>
      )}
      <ProblemNotice error={save.error} />
      <PolicyTable
        chosen={chosen}
        flows={flows.items}
        onAsk={planId === null ? undefined : setAsked}
        onChange={(next) => setChosen((old) => old.map((one) => (one.action === next.action ? next : one)))}
      />
      {asked?.flow && planId !== null && (
        <DryRunDialog planId={planId} flow={asked.flow} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
