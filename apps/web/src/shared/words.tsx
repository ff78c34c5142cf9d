import type { AssignmentRole, DispatchStatus, PlanStatus, WorkItemStatus } from '#libs/contracts';
import { useTranslation } from 'react-i18next';

/** Where an item stands, in words; the overlay 分工待协调 comes on top and does not move it. */
export function ItemStatus({ status, contested = false }: { status: WorkItemStatus; contested?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="status" data-status={status}>
      {t(`itemStatus.${status}`)}
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
  return <>{roles.map((role) => t(`assignmentRole.${role}`)).join('、')}</>;
}

/** A deadline is a date of the plan's zone: shown as it is, never shifted by the viewer's clock. */
export function Due({ on }: { on: string | null }) {
  const { t } = useTranslation();
  return on === null ? <span className="faint">{t('item.noDue')}</span> : <time dateTime={on}>{on}</time>;
}
