import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../api/shapes.js';
import { Rests } from './Rests.js';

interface Props {
  coverage: number;
  rests: Draft['rests'];
  onRest: (rest: Draft['rests'][number]) => void;
}

/** How much of the text lies in a leaf, and what does not: each such place can be gone to. */
export function CoverageBar({ coverage, rests, onRest }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const open = rests.filter((rest) => rest.state === 'open').length;
  const go = (rest: Draft['rests'][number]) => {
    setShown(false);
    onRest(rest);
  };
  return (
    <span className="coverage" data-testid="coverage">
      {t('check.coverage')}
      <span className="coverage-bar" aria-hidden>
        <span style={{ width: `${coverage * 100}%` }} />
      </span>
      {coverageText(coverage)}
      {rests.length > 0 && (
        <Popover
          trigger="click"
          placement="bottomLeft"
          open={shown}
          onOpenChange={setShown}
          content={<Rests rests={rests} onRest={go} />}
        >
          <Button type="link" size="small" data-testid="rests-open">
            {open > 0 ? t('checkText.rests', { count: open }) : t('checkText.restsWaived', { count: rests.length })}
          </Button>
        </Popover>
      )}
    </span>
  );
}

/** Rounded down: 100 % is said only when nothing at all is left over. */
export function coverageText(share: number): string {
  return share >= 1 ? '100%' : `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
}
