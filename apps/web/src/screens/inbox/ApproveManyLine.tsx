import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApprovedMany } from '../../api/shapes.js';
import { useFlowName } from '../../shared/useFlowName.js';
import { useReasonText } from '../../shared/useReasonText.js';
import { useWordFor } from '../../shared/useWordFor.js';

type Line = ApprovedMany['items'][number];

/** One approval: what it is about, who asked for what, and what comes of the word, or why it cannot be given here. */
export function ApproveManyLine({ line }: { line: Line }) {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const wordFor = useWordFor('itemAction');
  const reasonText = useReasonText();
  const effectText = useEffectText();
  const { about, effect, refused } = line;
  return (
    <li data-line={line.taskId} data-code={refused?.code}>
      <Link to={`/approvals/${line.caseId}`}>
        {about?.item?.title ?? about?.plan?.title ?? (about && flowName(about.flowName)) ?? t('atOnce.unknown')}
      </Link>{' '}
      {about?.item && <span className="faint">{about.item.number}</span>}
      {about && (
        <div className="quiet">
          {about.requesterUnit?.name} {about.requester.name} · {wordFor(about.action)} · {flowName(about.step)}
        </div>
      )}
      {effect && <div>{effectText(line, effect)}</div>}
      {refused && <div>{[refused, ...refused.reasons].map(reasonText).join(' ')}</div>}
    </li>
  );
}

function useEffectText(): (line: Line, effect: NonNullable<Line['effect']>) => string {
  const { t } = useTranslation();
  const flowName = useFlowName();
  const wordFor = useWordFor('itemAction');
  return ({ about }, { status, step, waitsFor }) => {
    if (status !== 'open') return t('atOnce.effect.last', { action: wordFor(about?.action ?? '') });
    const who = waitsFor.map(({ name }) => name).join(t('sign.list')) || t('atOnce.somebody');
    return t(step === about?.step ? 'atOnce.effect.same' : 'atOnce.effect.next', { step: flowName(step), who });
  };
}
