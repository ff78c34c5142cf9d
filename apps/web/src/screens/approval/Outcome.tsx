import { useTranslation } from 'react-i18next';
import type { ApprovalCase } from '../../api/shapes.js';
import { useReasonText } from '../../shared/useReasonText.js';

interface LapsedFor {
  code: string;
  message: string;
  members?: readonly string[];
}

/** What came of it, and why it lapsed or ended: everyone concerned reads the same words. */
export function Outcome({ approval: { status, conclusion } }: { approval: ApprovalCase }) {
  const { t, i18n } = useTranslation();
  const reasonText = useReasonText();
  if (status === 'open') return null;
  const lapsedFor = (conclusion?.lapsedFor ?? []) as LapsedFor[];
  const reason = typeof conclusion?.reason === 'string' ? conclusion.reason : null;
  const nameOf = (member: string) => {
    const key = `approvedPart.${member}`;
    return i18n.exists(key) ? t(key as 'action.save') : member;
  };
  return (
    <div className="notice" data-testid="outcome" data-status={status}>
      <p>{t(`approval.outcome.${status}`)}</p>
      {lapsedFor.length > 0 && (
        <ul>
          {lapsedFor.map((line, at) => (
            <li key={at}>
              {reasonText({ ...line, message: /\p{Script=Han}/u.test(line.message) ? line.message : '' })}
              {line.members && line.members.length > 0 && (
                <> {t('approval.changedParts', { parts: line.members.map(nameOf).join(t('sign.list')) })}</>
              )}
            </li>
          ))}
        </ul>
      )}
      {reason !== null && (
        <p>
          {t('approval.endedBy', {
            reason: i18n.exists(`itemAction.${reason}`) ? t(`itemAction.${reason}` as 'action.save') : reason,
          })}
        </p>
      )}
    </div>
  );
}
