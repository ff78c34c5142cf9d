import { useTranslation } from 'react-i18next';
import type { DraftTarget } from '../../api/shapes.js';
import { targetText } from './target-text.js';

interface Props {
  targets: readonly DraftTarget[];
  dueOn: string | null;
  onTarget: (targetId: string) => void;
}

/** The targets of a task in a line or two: each is pointed at in the text when it is gone to. */
export function ItemTargets({ targets, dueOn, onTarget }: Props) {
  const { t } = useTranslation();
  if (targets.length === 0) return null;
  return (
    <div className="item-targets" data-testid="item-targets">
      {targets.map((target) => (
        <button
          key={target.id}
          type="button"
          className="plain"
          data-targets={target.id}
          data-lacking={isLacking(target) || undefined}
          title={target.printed}
          onMouseEnter={() => onTarget(target.id)}
          onFocus={() => onTarget(target.id)}
          onClick={() => onTarget(target.id)}
        >
          {targetText(target, dueOn, t)}
        </button>
      ))}
    </div>
  );
}

/** A number was printed and is not known: damaged, until somebody has looked. */
const isLacking = ({ operator, value }: DraftTarget): boolean => operator !== 'qualitative' && value === null;
