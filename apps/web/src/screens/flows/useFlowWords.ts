import type { ApproverRule, FlowDefinition, FlowStep } from '#libs/contracts';
import { useTranslation } from 'react-i18next';
import type { ApprovalFlow } from '../../api/shapes.js';
import { useFlowName } from '../../shared/useFlowName.js';

type When = NonNullable<FlowStep['next'][number]['when']>;

/** How the parts of a flow are said. */
export function useFlowWords() {
  const { t, i18n } = useTranslation();
  const flowName = useFlowName();
  const valueWords = (fact: string, value: unknown): string => {
    const key = `flowFact.value.${fact}.${String(value)}`;
    return i18n.exists(key) ? t(key as 'action.save') : String(value);
  };
  const factWords = (fact: string): string =>
    i18n.exists(`flowFact.name.${fact}`) ? t(`flowFact.name.${fact}` as 'action.save') : fact;
  return {
    valueWords,
    factWords,
    rule: (rule: ApproverRule, people: ApprovalFlow['people']): string =>
      rule.by === 'person'
        ? (people.find(({ id }) => id === rule.personId)?.name ?? t('flows.byName'))
        : t('sign.with', {
            what: t(`approverRelation.${rule.relation}`),
            more: rule.roles.map((role) => t(`role.${role}`)).join(t('sign.list')),
          }),
    agreement: ({ agreement }: FlowStep): string =>
      agreement.mode === 'nOf' ? t('flows.votesOf', { count: agreement.votes }) : t(`agreement.${agreement.mode}`),
    condition: ({ fact, oneOf }: When): string =>
      t('flows.condition', {
        fact: factWords(fact),
        values: oneOf.map((value) => valueWords(fact, value)).join(t('sign.list')),
      }),
    stepName: (flow: FlowDefinition, key: string): string => {
      const step = flow.steps.find((one) => one.key === key);
      return step ? flowName(step.name) : t('flows.end');
    },
  };
}
