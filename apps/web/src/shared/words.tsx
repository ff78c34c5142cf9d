import {
  openStatuses,
  type AssignmentRole,
  type DispatchStatus,
  type PlanStatus,
  type ReturnKind,
  type WorkItemStatus,
} from '#libs/contracts';
import { useTranslation } from 'react-i18next';
import { saysMore } from './due-words.js';
import { today } from './today.js';

const isOpen = (status: WorkItemStatus): boolean => (openStatuses as readonly string[]).includes(status);

interface StatusProps {
  status: WorkItemStatus;
  contested?: boolean;
  /** Given back and not answered yet. */
  returned?: ReturnKind | null;
  suspended?: boolean;
  /** An approval holds it. */
  held?: boolean;
}

/** Where an item stands, in words; what overlays it (退回补充, 暂缓, 分工待协调) comes on top and does not move it. */
export function ItemStatus({
  status,
  contested = false,
  returned = null,
  suspended = false,
  held = false,
}: StatusProps) {
  const { t } = useTranslation();
  return (
    <span className="status" data-status={status}>
      {t(`itemStatus.${status}`)}
      {returned !== null && <span className="overlay">{t(`returned.${returned}`)}</span>}
      {suspended && <span className="overlay">{t('item.suspended')}</span>}
      {held && <span className="overlay">{t('item.held')}</span>}
      {contested && <span className="overlay">{t('item.contested')}</span>}
    </span>
  );
}

export function PlanStatusText({ status }: { status: PlanStatus }) {
  const { t } = useTranslation();
  return (
    <span className="status" data-status={status}>
      {t(`planStatus.${status}`)}
    </span>
  );
}

export function DispatchStatusText({ status }: { status: DispatchStatus }) {
  const { t } = useTranslation();
  return (
    <span className="status" data-status={status}>
      {t(`dispatchStatus.${status}`)}
    </span>
  );
}

export function RoleNames({ roles }: { roles: readonly AssignmentRole[] }) {
  const { t } = useTranslation();
  return <>{roles.map((role) => t(`assignmentRole.${role}`)).join(t('sign.list'))}</>;
}

interface DueProps {
  on: string | null;
  /** What the document says of when. */
  printed?: string;
}

/**
 * A deadline is a date of the plan's zone: shown as it is, never shifted by the viewer's clock. Without one the words of the
 * document stand in its place (长期坚持); beside one they are a note to it, where they say more than the date.
 */
export function Due({ on, printed = '' }: DueProps) {
  const { t } = useTranslation();
  if (on === null) return printed === '' ? <span className="faint">{t('item.noDue')}</span> : <span>{printed}</span>;
  const note = saysMore(printed, on) ? t('item.duePrinted', { words: printed }) : undefined;
  return (
    <time dateTime={on} title={note}>
      {on}
    </time>
  );
}

interface DatedItem {
  dueOn: string | null;
  dueText: string;
  status: WorkItemStatus;
  suspended: boolean;
}

/** The same of an item: what is still to be done, and past its day, says so. */
export function DueOf({ item }: { item: DatedItem }) {
  const { t } = useTranslation();
  const { dueOn, dueText, status, suspended } = item;
  const past = dueOn !== null && dueOn < today() && !suspended && isOpen(status);
  return (
    <>
      <Due on={dueOn} printed={dueText} /> {past && <span className="overlay">{t('item.pastDue')}</span>}
    </>
  );
}

interface Standing {
  status: WorkItemStatus;
  contested: boolean;
  returned: ReturnKind | null;
  suspended: boolean;
  held?: boolean;
}

/** As {@link ItemStatus}, of an item as lists have it. */
export function StatusOf({ item }: { item: Standing }) {
  const { status, contested, returned, suspended, held = false } = item;
  return <ItemStatus status={status} contested={contested} returned={returned} suspended={suspended} held={held} />;
}
