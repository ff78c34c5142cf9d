import { useTranslation } from 'react-i18next';
import type { DryRun } from '../../api/shapes.js';
import { useFlowName } from '../../shared/useFlowName.js';
import './approval.css';

/** The steps of a way through a flow, each with the people of this moment. */
export function DryRunSteps({ steps }: { steps: DryRun['steps'] }) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  return (
    <ol className="plain-steps" data-testid="dry-run">
      {steps.map(({ key, name, skipped, approvers }) => (
        <li key={key}>
          {flowName(name)}
          <span className="quiet">
            {' '}
            {skipped
              ? t('approval.skipped')
              : approvers
                  .map(({ person, source }) =>
                    person === null
                      ? t('approval.toAppoint')
                      : source === 'rule'
                        ? person.name
                        : t('sign.with', { what: person.name, more: t(`taskSource.${source}`) }),
                  )
                  .join(t('sign.list'))}
          </span>
        </li>
      ))}
    </ol>
  );
}
