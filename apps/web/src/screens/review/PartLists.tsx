import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WorkItem } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { partKey } from '../item/return-parts.js';
import { PartEvidence } from './PartEvidence.js';
import { PartRow } from './PartRow.js';
import { TargetFacts } from './TargetFacts.js';
import type { Marks } from './useMarks.js';

interface Props {
  item: WorkItem;
  marks: Marks;
  mayMark: boolean;
}

/** Left: each target with its value beside what is asked; without targets the item as a whole. */
export function TargetParts({ item, marks, mayMark }: Props) {
  const { t } = useTranslation();
  const targets = marks.parts.filter(({ part }) => part === 'target');
  const whole = marks.parts.filter(({ part }) => part === 'item');
  return (
    <section>
      <h2>{t('review.targets')}</h2>
      {targets.length === 0 && <p className="faint">{t('review.noTargets')}</p>}
      <ul className="lines">
        {targets.map((part) => (
          <PartRow key={partKey(part)} part={part} marks={marks} mayMark={mayMark} name={part.name}>
            <TargetFacts itemId={item.id} targetId={part.subjectId} />
            <PartEvidence itemId={item.id} part={part} />
          </PartRow>
        ))}
        {whole.map((part) => (
          <PartRow key={partKey(part)} part={part} marks={marks} mayMark={mayMark} name={t('review.wholeItem')}>
            <PartEvidence itemId={item.id} part={part} />
          </PartRow>
        ))}
      </ul>
    </section>
  );
}

/** Right: each unit with its part, how it was settled and whether it was signed for, in official order. */
export function UnitParts({ item, marks, mayMark }: Props) {
  const { t } = useTranslation();
  const shares = new Map(item.shares.map((share) => [share.unit.id, share]));
  return (
    <section>
      <h2>{t('review.units')}</h2>
      <ul className="lines">
        {marks.parts
          .filter(({ part }) => part === 'unit')
          .map((part) => {
            const share = shares.get(part.subjectId);
            return (
              <PartRow
                key={partKey(part)}
                part={part}
                marks={marks}
                mayMark={mayMark}
                name={
                  <>
                    <UnitLink unit={{ id: part.subjectId, name: part.name }} />{' '}
                    <span className="quiet">
                      {t(`assignmentRole.${share?.role ?? 'lead'}`)}
                      {share?.settlement && <> · {t(`settlement.${share.settlement}`)}</>}
                      {share && share.signedAt === null && <> · {t('item.notSigned')}</>}
                      {share?.subTaskId && (
                        <>
                          {' · '}
                          <Link to={`/items/${share.subTaskId}`}>{t('form.part')}</Link>
                        </>
                      )}
                    </span>
                  </>
                }
              >
                <PartEvidence itemId={item.id} part={part} />
              </PartRow>
            );
          })}
      </ul>
    </section>
  );
}
