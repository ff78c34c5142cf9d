import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type ProblemLine } from '../api/problem.js';
import { problemDetail, problemLines } from './problem-text.js';
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
  const said = ({ principal, standIn, from, to }: ProblemLine) =>
    from === undefined || to === undefined || standIn === undefined
      ? null
      : t('standIns.collides', {
          principal: principal?.name ?? t('standIns.somebody'),
          standIn: standIn?.name ?? t('standIns.somebody'),
          from,
          to,
        });
  const problem = error instanceof ApiProblem ? error : null;
  const lines = problem ? problemLines(problem, i18n, said) : [];
  const detail = problem && problemDetail(problem, [...lines, say(error)]);
  return (
    <Alert
      type="error"
      className="problem"
      data-testid="problem"
      data-code={problem?.code}
      title={say(error)}
      description={
        <>
          {detail !== null && <p>{detail}</p>}
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
