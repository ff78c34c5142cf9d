import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RevisionPreview } from '../../api/shapes.js';
import { useReasonText } from '../../shared/useReasonText.js';

/** Why it cannot come into force yet, each reason with the way to it. */
export function RevisionObstacles({ planId, obstacles }: { planId: string; obstacles: RevisionPreview['obstacles'] }) {
  const { t } = useTranslation();
  const say = useReasonText();
  if (obstacles.length === 0) return null;
  const wayTo = ({ code, itemId }: RevisionPreview['obstacles'][number]): string => {
    if (itemId !== null) return `/items/${itemId}`;
    return code === 'differencesOpen' ? `/plans/${planId}/revision` : `/plans/${planId}/check`;
  };
  return (
    <Alert
      type="warning"
      className="problem"
      data-testid="revision-obstacles"
      title={t('revision.notReady')}
      description={
        <ul>
          {obstacles.map((obstacle, index) => (
            <li key={index}>
              {say(obstacle)} <Link to={wayTo(obstacle)}>{t('issue.settle')}</Link>
            </li>
          ))}
        </ul>
      }
    />
  );
}
