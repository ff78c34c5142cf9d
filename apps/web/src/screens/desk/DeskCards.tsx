import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskCard, DeskColumn } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { Due } from '../../shared/words.js';

interface Props {
  title: string;
  /** The list that the number counts. */
  to: string;
  column: DeskColumn;
  itemTo?: (item: DeskCard) => string;
  empty?: string;
  heading?: boolean;
}

/** The first items of a column; the number leads to all of them. */
export function DeskCards({ title, to, column, itemTo, empty, heading = false }: Props) {
  const { t } = useTranslation();
  const Heading = heading ? 'h2' : 'h3';
  return (
    <>
      <Heading>
        <Link to={to}>
          {title} <span className="count">{column.total}</span>
        </Link>
      </Heading>
      {column.total === 0 && empty !== undefined && <p className="faint">{empty}</p>}
      <ul className="lines">
        {column.items.map((item) => (
          <li key={item.id}>
            <Link to={itemTo?.(item) ?? `/items/${item.id}`}>{item.title}</Link>
            {item.returned !== null && <span className="overlay">{t(`returned.${item.returned}`)}</span>}
            <div className="quiet">
              <UnitLink unit={item.lead} /> · <Due on={item.dueOn} printed={item.dueText} />
              {item.proposedDue !== null && <> → {item.proposedDue}</>}
            </div>
          </li>
        ))}
      </ul>
      {column.total > column.items.length && <Link to={to}>{t('action.seeAll')}</Link>}
    </>
  );
}
