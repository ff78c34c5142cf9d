import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { instructionQuery } from '../../api/instructions.js';
import type { Instruction } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { Facts } from '../../shared/Facts.js';
import { ItemLink, PlanLink, UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { PageHead } from '../../shared/PageHead.js';
import { RecordLinks } from '../../shared/RecordLinks.js';
import { ItemStatus } from '../../shared/words.js';
import { InstructionState } from '../instructions/InstructionState.js';
import { InstructionActs } from './InstructionActs.js';
import { Replies } from './Replies.js';

/** One instruction: its exact words, what became of it, the replies, and what went on from it. */
export function Component() {
  const { instructionId = '' } = useParams();
  const one = useQuery(instructionQuery(instructionId));
  if (one.error && !one.data) return <Refused error={one.error} onRetry={() => void one.refetch()} />;
  return one.data ? <One key={one.data.id} one={one.data} /> : <Waiting />;
}

function One({ one }: { one: Instruction }) {
  const { t } = useTranslation();
  const { plan, item, closed, after, further } = one;
  return (
    <div className="page" data-testid="instruction" data-status={one.status}>
      <PageHead
        title={
          <>
            <span className="term">{t('instructions.one')}</span>
            {one.subject}
          </>
        }
        name={one.subject}
        note={
          <ul className="facts">
            <li>
              <InstructionState instruction={one} />
            </li>
            <li>{t('instructions.by', { who: one.leader.name, date: one.givenOn })}</li>
            <li>{t(`instructions.classOf.${one.class}`)}</li>
            <li>{t('instructions.replyByDay', { date: one.replyBy })}</li>
          </ul>
        }
      >
        <InstructionActs one={one} />
      </PageHead>
      <blockquote className="sentence" data-testid="instruction-text">
        {one.words}
      </blockquote>
      <Facts
        facts={[
          [t('assignmentRole.lead'), <UnitLink key="lead" unit={one.lead} />],
          [t('instructions.proposed'), one.proposedHandling],
          [
            t('instructions.scan'),
            one.scan && <RecordLinks key="scan" records={[{ id: one.scan.evidenceId, title: one.scan.fileName }]} />,
          ],
          [
            t('instructions.matter'),
            item ? (
              <span key="item" data-testid="instruction-item">
                <ItemLink item={item} /> <ItemStatus status={item.status} />
              </span>
            ) : (
              plan && <PlanLink key="plan" plan={plan} />
            ),
          ],
          [
            t('instructions.registeredBy'),
            <>
              {one.registeredBy.name} <Moment at={one.registeredAt} />
            </>,
          ],
          [t('instructions.after'), after && <Link to={`/instructions/${after.id}`}>{after.words}</Link>],
        ]}
      />
      <Replies replies={one.replies} />
      {closed && (
        <p className="notice" data-testid="instruction-closed">
          {t(`instructions.closedBy.${closed.how}`, { who: one.leader.name, date: closed.saidOn ?? '' })} {closed.note}{' '}
          <span className="quiet">
            {closed.by.name} <Moment at={closed.at} />
          </span>
        </p>
      )}
      {further.map((next) => (
        <p key={next.id}>
          <span className="term">{t('instructions.furtherOne')}</span>
          <Link to={`/instructions/${next.id}`}>{next.words}</Link>
        </p>
      ))}
    </div>
  );
}
