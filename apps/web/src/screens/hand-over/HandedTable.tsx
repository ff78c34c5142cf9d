import { useTranslation } from 'react-i18next';
import type { HandedItem } from '../../api/shapes.js';
import { ItemLink } from '../../shared/links.js';
import { Due, ItemStatus } from '../../shared/words.js';

interface Props {
  items: readonly HandedItem[];
  testId: string;
}

/** What moves, and in which capacity. A plain table, because it is printed: its head comes again on each sheet. */
export function HandedTable({ items, testId }: Props) {
  const { t } = useTranslation();
  const as = ({ capacities }: HandedItem) =>
    capacities.map((one) => t(`handOver.capacityOf.${one}`)).join(t('sign.list'));
  return (
    <table className="handed" aria-label={t('handOver.list')} data-testid={testId}>
      <thead>
        <tr>
          <th scope="col" className="serial">
            {t('handOver.serial')}
          </th>
          <th scope="col" className="wide-only">
            {t('item.number')}
          </th>
          <th scope="col">{t('item.task')}</th>
          <th scope="col" className="wide-only">
            {t('item.status')}
          </th>
          <th scope="col" className="wide-only">
            {t('item.due')}
          </th>
          <th scope="col">{t('handOver.capacity')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <tr key={item.id} data-item={item.id}>
            <td className="serial">{index + 1}</td>
            <td className="wide-only">
              <ItemLink item={item}>{item.number}</ItemLink>
            </td>
            <td>
              <ItemLink item={item} />
              <span className="narrow-only quiet">
                <ItemStatus status={item.status} /> · <Due on={item.dueOn} printed={item.dueText} />
              </span>
            </td>
            <td className="wide-only">
              <ItemStatus status={item.status} />
            </td>
            <td className="wide-only">
              <Due on={item.dueOn} printed={item.dueText} />
            </td>
            <td>{as(item)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
