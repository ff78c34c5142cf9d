import { shareRoles } from '#libs/contracts';
import { useTranslation } from 'react-i18next';
import type { Difference, DifferenceSide, TextPiece } from '../../api/shapes.js';
import { valueText } from '../targets/target-words.js';

/** What is in force and what the document says, beside each other, with the changed words marked. */
export function DifferenceSides({ difference: { kind, before, after } }: { difference: Difference }) {
  const { t } = useTranslation();
  return (
    <div className="sides">
      <div>
        <span className="side-name">{t('revision.before')}</span>
        {before === null ? <span className="faint">{t('revision.notThere')}</span> : <Side side={before} of="before" />}
      </div>
      <div>
        <span className="side-name">{t('revision.after')}</span>
        {after === null ? (
          <span className="faint">{t(kind === 'removed' ? 'revision.ends' : 'revision.notThere')}</span>
        ) : (
          <Side side={after} of="after" />
        )}
      </div>
    </div>
  );
}

/** What its kind has; an item that comes new has everything. */
function Side({ side, of }: { side: DifferenceSide; of: 'before' | 'after' }) {
  const { t } = useTranslation();
  const whole = side.text !== undefined && side.lead !== undefined;
  return (
    <>
      {side.text && <Marked pieces={side.text} />}
      {side.place && (
        <>
          {t('revision.ref', { ref: side.place.ref })} <span className="quiet">{side.place.section}</span>
        </>
      )}
      {side.lead !== undefined && (
        <div>
          {whole && <span className="quiet">{t('assignmentRole.lead')} </span>}
          {side.lead?.name ?? t('revision.leadUnknown')}
          {side.otherLeadAs && (
            <span className="quiet">
              {t(`revision.otherLead.${of}`, { role: t(`assignmentRole.${side.otherLeadAs}`) })}
            </span>
          )}
        </div>
      )}
      {side.shares && (!whole || side.shares.length > 0) && <Shares shares={side.shares} whole={whole} />}
      {side.targets && <Targets targets={side.targets} />}
      {side.dueOn !== undefined && <Due on={side.dueOn} printed={side.dueText ?? ''} whole={whole} />}
      {side.key !== undefined && t(side.key ? 'revision.isKey' : 'revision.isOrdinary')}
    </>
  );
}

/** The date, with the words the text has for it where it has none or both sides are compared. */
function Due({ on, printed, whole }: { on: string | null; printed: string; whole: boolean }) {
  const { t } = useTranslation();
  const words = on ?? printed;
  if (whole) return words === '' ? null : <div className="quiet">{t('revision.due', { date: words })}</div>;
  return (
    <>
      <mark>{words || t('revision.noDate')}</mark>
      {on !== null && printed !== '' && <span className="quiet"> {t('item.duePrinted', { words: printed })}</span>}
    </>
  );
}

const Marked = ({ pieces }: { pieces: readonly TextPiece[] }) => (
  <span className="difference-text">
    {pieces.map(({ text, changed }, index) =>
      changed ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
    )}
  </span>
);

/** What each target asks; those that stand on this side alone are marked. */
function Targets({ targets }: { targets: NonNullable<DifferenceSide['targets']> }) {
  const { t } = useTranslation();
  if (targets.length === 0) return <span className="faint">{t('revision.noTargets')}</span>;
  return targets.map((target, index) => {
    const words = [target.scope, target.indicator, valueText(target, t), target.dueOn].filter(Boolean).join(' ');
    return <div key={index}>{target.changed ? <mark>{words}</mark> : <span className="quiet">{words}</span>}</div>;
  });
}

/** Units of one side by role; those that stand on this side alone are marked, the others counted. */
function Shares({ shares, whole }: { shares: NonNullable<DifferenceSide['shares']>; whole: boolean }) {
  const { t } = useTranslation();
  const changed = shares.filter((share) => share.changed);
  const others = shares.length - changed.length;
  return (
    <>
      {shareRoles.map((role) => {
        const units = changed.filter((share) => share.role === role).map(({ unit }) => unit.name);
        return (
          units.length > 0 && (
            <div key={role}>
              <span className="quiet">{t(`assignmentRole.${role}`)}</span>{' '}
              {whole ? units.join(t('sign.list')) : <mark>{units.join(t('sign.list'))}</mark>}
            </div>
          )
        );
      })}
      {others > 0 && <span className="quiet">{t('revision.otherUnits', { count: others })}</span>}
      {shares.length === 0 && <span className="faint">{t('revision.noUnits')}</span>}
    </>
  );
}
