import { Link } from 'react-router';
import type { WorkItemSummary } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { DueOf, StatusOf } from '../../shared/words.js';
import { Block } from './Block.js';

interface Props {
  title: string;
  to: string;
  items: readonly WorkItemSummary[] | undefined;
  count: number | undefined;
  empty: string;
  testId: string;
}

/** A few items: what, who answers, by when, where it stands. */
export function ItemBlock({ items, ...rest }: Props) {
  return (
    <Block
      {...rest}
      rows={items}
      rowKey={(item) => item.id}
      line={(item) => (
        <>
          <Link to={`/items/${item.id}`}>{item.title}</Link>{' '}
          <span className="quiet">
            <UnitLink unit={item.lead} /> · <DueOf item={item} /> · <StatusOf item={item} />
          </span>
        </>
      )}
    />
  );
}
