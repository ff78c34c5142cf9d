import { useTranslation } from 'react-i18next';
import type { Draft } from '../../api/shapes.js';

interface Props {
  rests: Draft['rests'];
  onRest: (rest: Draft['rests'][number]) => void;
}

/** What lies in no leaf, in the order of the text; what was left with a reason says it. */
export function Rests({ rests, onRest }: Props) {
  const { t } = useTranslation();
  return (
    <ol className="rests" data-testid="rests">
      {rests.map((rest) => (
        <li key={rest.span.start}>
          <button type="button" className="plain" onClick={() => onRest(rest)}>
            {rest.text.replace(/\s+/g, ' ').slice(0, 60)}
          </button>
          <span className="faint">
            {rest.state === 'waived' ? t('check.waived', { reason: rest.reason ?? '' }) : t('check.asks')}
          </span>
        </li>
      ))}
    </ol>
  );
}
