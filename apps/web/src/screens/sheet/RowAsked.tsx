import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SheetRow } from '../../api/shapes.js';
import { ItemLink, PlanLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { Due } from '../../shared/words.js';
import { canCarry } from './row-draft.js';
import type { SheetActs } from './useSheetActs.js';

interface Props {
  row: SheetRow;
  acts: SheetActs;
  /** It can be written in by this person, now. */
  open: boolean;
  /** Something was typed in it already. */
  typed: boolean;
}

/** What a row is about and why it is asked, and what else can be done with it in one press. */
export function RowAsked({ row, acts, open, typed }: Props) {
  const { t } = useTranslation();
  const { item } = row;
  return (
    <div className="sheet-asked">
      <h2>
        <span className="faint">{item.ref}</span> <ItemLink item={item} />
      </h2>
      <p className="faint">
        <PlanLink plan={item.plan} />
      </p>
      <p className="quiet">
        {row.lapsed
          ? t('oneSheet.lapsed')
          : row.reasons.map((reason) => t(`oneSheet.reason.${reason}`)).join(t('sign.list'))}
        {(item.dueOn !== null || item.dueText !== '') && (
          <>
            {' · '}
            <span className="term">{t('item.due')}</span>
            <Due on={item.dueOn} printed={item.dueText} />
          </>
        )}
      </p>
      {item.status === 'issued' && !row.lapsed && (
        <p data-testid="row-unsigned">
          <Link to="/dispatches?status=issued">{t('oneSheet.unsigned')}</Link>
        </p>
      )}
      {row.changedBy !== null && row.changedAt !== null && (
        <p className="faint">
          {row.changedBy.name} <Moment at={row.changedAt} />
        </p>
      )}
      {row.carried && <p data-testid="row-carried">{t('oneSheet.rowCarried')}</p>}
      {open && (
        <p className="row-acts">
          {canCarry(row) && !typed && (
            <Button
              size="small"
              loading={acts.carry.isPending}
              onClick={() => acts.carry.mutate([row.id])}
              data-testid="carry-row"
            >
              {t('oneSheet.carry')}
            </Button>
          )}
          <Link to={`/items/${item.id}#evidence`} data-testid="row-cite">
            {t('oneSheet.cite')}
          </Link>
          <Link to={`/items/${item.id}?act=askCoordination`} data-testid="row-coordinate">
            {t('oneSheet.coordinate')}
          </Link>
          <Link to={`/items/${item.id}?act=staff`} data-testid="row-staff">
            {t('oneSheet.staff')}
          </Link>
        </p>
      )}
    </div>
  );
}
