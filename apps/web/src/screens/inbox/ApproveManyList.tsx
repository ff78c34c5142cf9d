import { useTranslation } from 'react-i18next';
import type { ApprovedMany } from '../../api/shapes.js';
import { ApproveManyLine } from './ApproveManyLine.js';
import './approve-many.css';

/** Those that can be agreed to with what comes of it, then those that cannot with the reason. */
export function ApproveManyList({ items }: { items: ApprovedMany['items'] }) {
  const { t } = useTranslation();
  const groups = [
    { name: 'open', title: t('atOnce.open', { count: items.filter(({ effect }) => effect).length }) },
    { name: 'refused', title: t('atOnce.refused', { count: items.filter(({ refused }) => refused).length }) },
  ] as const;
  return (
    <div data-testid="approve-many-preview">
      {groups.map(({ name, title }) => {
        const lines = items.filter(({ effect }) => (effect !== null) === (name === 'open'));
        if (lines.length === 0) return null;
        return (
          <section key={name} data-testid={`approve-many-${name}`}>
            <p>
              <strong>{title}</strong>
            </p>
            <ul className="lines approve-many">
              {lines.map((line) => (
                <ApproveManyLine key={line.taskId} line={line} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
