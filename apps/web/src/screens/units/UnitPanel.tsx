import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Unit, UnitGroup } from '../../api/shapes.js';
import { useMe } from '../../auth/useMe.js';
import { Facts, type Fact } from '../../shared/Facts.js';
import { UnitLink } from '../../shared/links.js';
import { useWide } from '../../shared/useWide.js';

interface Props {
  unit: Unit;
  units: readonly Unit[];
  groups: readonly UnitGroup[];
  onClose: () => void;
}

/** One unit: its names, where it belongs, and the way to what it is responsible for. */
export function UnitPanel({ unit, units, groups, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const wide = useWide();
  const parent = units.find((candidate) => candidate.id === unit.parentId);
  const memberOf = groups.filter((group) => group.members.some((member) => member.id === unit.id));
  const facts: Fact[] = [
    [t('units.kind'), t(`unitKind.${unit.kind}`)],
    [t('units.parent'), parent && <UnitLink unit={parent} />],
    [t('units.aliases'), unit.aliases.join(t('sign.list'))],
    [t('units.formerNames'), unit.formerNames.join(t('sign.list'))],
    [t('units.groups'), memberOf.map((group) => group.name).join(t('sign.list'))],
    [t('units.validFrom'), unit.validFrom],
    [t('units.validTo'), unit.validTo],
  ];
  return (
    <Drawer open size={wide ? 420 : '100%'} title={unit.name} onClose={onClose} data-testid="unit-panel">
      <Facts facts={facts} />
      {!me.isAdministrator && (
        <p className="apart">
          <Link to={`/items?unit=${unit.id}`}>{t('units.items')}</Link>
          <Link to={`/items?unit=${unit.id}&role=lead`}>{t('units.leads')}</Link>
        </p>
      )}
    </Drawer>
  );
}
