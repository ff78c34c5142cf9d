import { Button } from 'antd';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../api/shapes.js';
import { Answers } from './Answers.js';
import { excerpt, placeIn } from './questions.js';
import { SettledAnswer } from './SettledAnswer.js';
import type { Asked } from './useQuestions.js';

interface Props {
  draft: Draft;
  asked: Asked;
  panel: RefObject<HTMLElement | null>;
  onIssue: () => void;
  onEdit: (itemId: string) => void;
}

/** One question at a time, its answers as buttons; when none is open the same place leads on to issuing. */
export function QuestionPanel({ draft, asked, panel, onIssue, onEdit }: Props) {
  const { t } = useTranslation();
  const { question } = asked;
  const done = asked.openCount === 0;
  const item = draft.items.find((candidate) => candidate.id === question?.itemId);
  const words = question && excerpt(draft.text, placeIn(draft, question));
  const first = question?.status === 'open' && asked.choice === null ? question.options[0] : undefined;
  const primary = question?.status !== 'open' ? 'nextOpen' : asked.openCount === 1 ? 'confirmLast' : 'confirm';
  const at = question ? draft.questions.indexOf(question) + 1 : 0;

  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="question"
      aria-label={t('check.question')}
      data-testid="question"
      data-kind={question?.kind}
      data-question={question?.id}
    >
      {question ? (
        <>
          <div className="question-head">
            <strong>
              {t('check.nth', { at, of: draft.questions.length })} · {t(`questionKind.${question.kind}`)}
            </strong>
            {item && (
              <span className="quiet clip">
                {item.ref} {item.title}
              </span>
            )}
            <span className="push">
              <Button size="small" type="text" onClick={asked.previous} aria-keyshortcuts="k ArrowUp">
                {t('check.previous')}
              </Button>
              <Button size="small" type="text" onClick={asked.next} aria-keyshortcuts="j ArrowDown">
                {t('check.next')}
              </Button>
            </span>
          </div>
          <p data-testid="question-message">{question.message}</p>
          {words && question.kind !== 'ruleReach' && (
            <p className="excerpt">
              …{words.before}
              <mark>{words.at}</mark>
              {words.after}…
            </p>
          )}
          {question.status === 'open' ? (
            <Answers key={question.id} draft={draft} question={question} asked={asked} onEdit={onEdit} />
          ) : (
            <SettledAnswer draft={draft} question={question} />
          )}
        </>
      ) : (
        <p>{t('check.noneAsked')}</p>
      )}
      <div className="question-foot">
        {done ? (
          // A button of its own: a press that began on "confirm" must not end on this one.
          <Button key="issue" type="primary" onClick={onIssue} data-testid="to-issue">
            {t(draft.revises ? 'revision.toDifferences' : 'check.issue')}
          </Button>
        ) : (
          <Button
            key="confirm"
            type="primary"
            disabled={!asked.complete}
            loading={asked.pending}
            onClick={asked.confirm}
            data-testid="confirm"
          >
            {first ? t('checkText.accept', { answer: first.label }) : t(`check.${primary}`)}
          </Button>
        )}
        <span className="faint keys">{done ? t('check.allConfirmed') : t('checkText.keys')}</span>
      </div>
    </section>
  );
}
