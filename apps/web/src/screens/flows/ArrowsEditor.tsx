import { FLOW_END, type FlowDefinition, type FlowStep } from '#libs/contracts';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { factValues, type FactValue } from './fact-values.js';
import { useFlowWords } from './useFlowWords.js';

interface Props {
  flow: FlowDefinition;
  step: FlowStep;
  facts: readonly string[];
  onChange: (next: FlowStep['next']) => void;
}

/** Where a step leads: the first whose condition holds, and at last one that always does. */
export function ArrowsEditor({ flow, step, facts, onChange }: Props) {
  const { t } = useTranslation();
  const words = useFlowWords();
  const { next } = step;
  const targets = [
    ...flow.steps.filter(({ key }) => key !== step.key).map(({ key, name }) => ({ value: key, label: name })),
    { value: FLOW_END, label: t('flows.end') },
  ];
  const put = (at: number, arrow: FlowStep['next'][number]) =>
    onChange(next.map((one, index) => (index === at ? arrow : one)));
  return (
    <>
      {next.map((arrow, at) => (
        <div key={at} className="flow-line">
          {arrow.when === null ? (
            <span className="quiet">{next.length > 1 ? t('flows.otherwise') : t('flows.then')}</span>
          ) : (
            <>
              <Select
                value={arrow.when.fact}
                aria-label={t('flows.fact')}
                options={facts.map((value) => ({ value, label: words.factWords(value) }))}
                onChange={(fact) => put(at, { ...arrow, when: { fact, oneOf: factValues(fact).slice(0, 1) } })}
              />
              <Select<string[]>
                mode="multiple"
                value={arrow.when.oneOf.map((value) => JSON.stringify(value))}
                aria-label={t('flows.values')}
                className="flow-roles"
                options={factValues(arrow.when.fact).map((value) => ({
                  value: JSON.stringify(value),
                  label: words.valueWords(arrow.when?.fact ?? '', value),
                }))}
                onChange={(values) =>
                  arrow.when &&
                  put(at, {
                    ...arrow,
                    when: { ...arrow.when, oneOf: values.map((value) => JSON.parse(value) as FactValue) },
                  })
                }
              />
            </>
          )}
          <span aria-hidden>→</span>
          <Select
            value={arrow.to}
            aria-label={t('flows.to')}
            options={targets}
            onChange={(to) => put(at, { ...arrow, to })}
            data-testid="arrow-to"
          />
          {arrow.when !== null && (
            <Button type="link" size="small" onClick={() => onChange(next.filter((_, index) => index !== at))}>
              {t('flows.removeRule')}
            </Button>
          )}
        </div>
      ))}
      <Button
        type="link"
        size="small"
        onClick={() =>
          onChange([
            { when: { fact: facts[0] ?? 'key', oneOf: factValues(facts[0] ?? 'key').slice(0, 1) }, to: FLOW_END },
            ...next,
          ])
        }
      >
        {t('flows.addCondition')}
      </Button>
    </>
  );
}
