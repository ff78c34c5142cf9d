import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Plan } from '../../api/shapes.js';
import { ReviseDialog } from './ReviseDialog.js';

/** The way to revise an issued plan: to begin, or to where a revision stands. */
export function ReviseEntry({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (plan.revising)
    return (
      <Link to={`/plans/${plan.id}/revision`} data-testid="to-revision">
        {t('revision.goOn')}
      </Link>
    );
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="revise">
        {t('revision.start')}
      </Button>
      {open && <ReviseDialog plan={plan} onClose={() => setOpen(false)} />}
    </>
  );
}
