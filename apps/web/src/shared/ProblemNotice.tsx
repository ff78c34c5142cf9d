import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { problemLines } from './problem-text.js';
import { useProblemText } from './useProblemText.js';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, what to do, each unmet requirement, and the number to quote to the administrator. */
export function ProblemNotice({ error, onRetry }: Props) {
  const { t, i18n } = useTranslation();
  const say = useProblemText();
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : null;
  const lines = problem ? problemLines(problem, i18n.language).filter((line) => line !== say(error)) : [];
  const detail = problem?.detail && !lines.includes(problem.detail) ? problem.detail : null;
  return (
    <Alert
      type="error"
      className="problem"
      data-testid="problem"
      data-code={problem?.code}
      title={say(error)}
      description={
        <>
          {detail !== null && detail !== say(error) && <p>{detail}</p>}
          {lines.length > 0 && (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {problem && (
            <p className="faint apart">
              <span>{t('problem.code', { code: problem.code })}</span>
              {problem.requestId !== null && <span>{t('problem.requestId', { id: problem.requestId })}</span>}
            </p>
          )}
        </>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )
      }
    />
  );
}
