import {
  openStatuses,
  type AssignmentRole,
  type DispatchStatus,
  type PlanStatus,
  type ReturnKind,
  type WorkItemStatus,
} from '#libs/contracts';
import { useTranslation } from 'react-i18next';
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

/** A deadline is a date of the plan's zone: shown as it is, never shifted by the viewer's clock. */
export function Due({ on }: { on: string | null }) {
  const { t } = useTranslation();
  return on === null ? <span className="faint">{t('item.noDue')}</span> : <time dateTime={on}>{on}</time>;
}

/** The same of an item: what is still to be done, and past its day, says so. */
export function DueOf({ item }: { item: { dueOn: string | null; status: WorkItemStatus; suspended: boolean } }) {
  const { t } = useTranslation();
  const { dueOn, status, suspended } = item;
  const past = dueOn !== null && dueOn < today() && !suspended && isOpen(status);
  return (
    <>
      <Due on={dueOn} /> {past && <span className="overlay">{t('item.pastDue')}</span>}
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
