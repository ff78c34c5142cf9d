import { useTranslation } from 'react-i18next';
import type { LetterReply, UnitName } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';
import { RecordLinks } from '../../shared/RecordLinks.js';

/** What was answered, by whom, and with which records. */
export function AnswerWords({ answer, unit }: { answer: NonNullable<LetterReply['answer']>; unit?: UnitName | null }) {
  const { t } = useTranslation();
  return (
    <>
      <blockquote className="sentence">{answer.text}</blockquote>
      <p className="quiet">
        {unit?.name} {answer.by.name} <Moment at={answer.at} />
      </p>
      <RecordLinks name={t('letters.evidence')} records={answer.evidence} />
    </>
  );
}
