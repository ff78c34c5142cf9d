import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DispatchPreview } from '../../api/shapes.js';
import { useReasonText } from '../../shared/useReasonText.js';

/** Why it cannot be issued yet, each reason with the way to it. */
export function Obstacles({ planId, obstacles }: { planId: string; obstacles: DispatchPreview['obstacles'] }) {
  const { t } = useTranslation();
  const say = useReasonText();
  if (obstacles.length === 0) return null;
  return (
    <Alert
      type="warning"
      className="problem"
      data-testid="obstacles"
      title={t('issue.notReady')}
      description={
        <ul>
          {obstacles.map(({ code, message, itemId, questionId }) => (
            <li key={`${code} ${itemId ?? ''} ${questionId ?? ''}`}>
              {say({ code, message })} <Link to={`/plans/${planId}/check`}>{t('issue.settle')}</Link>
            </li>
          ))}
        </ul>
      }
    />
  );
}
