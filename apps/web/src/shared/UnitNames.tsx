import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitName } from '../api/shapes.js';
import { UnitLink } from './links.js';

/** More than this are counted, and named when asked for: a province has 3,000 districts. */
const MANY = 30;
const NAMED = 20;

/** Units one after the other in the order given, which is the official one. */
export function UnitNames({ units }: { units: readonly UnitName[] }) {
  const { t } = useTranslation();
  // Asked for of these units; others that come in their place are counted again.
  const [all, setAll] = useState<string | null>(null);
  const these = `${units.length} ${units[0]?.id}`;
  const named = all === these || units.length <= MANY ? units : units.slice(0, NAMED);
  return (
    <>
      {named.map((unit, index) => (
        <Fragment key={unit.id}>
          {index > 0 && t('sign.list')}
          <UnitLink unit={unit} />
        </Fragment>
      ))}
      {named.length < units.length && (
        <>
          {t('units.andMore', { count: units.length })}
          <Button type="link" size="small" onClick={() => setAll(these)} data-testid="units-all">
            {t('units.all')}
          </Button>
        </>
      )}
    </>
  );
}
