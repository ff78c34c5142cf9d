import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { UnitLink } from '../../shared/links.js';
import type { DraftAssignment } from '../../api/shapes.js';
import { gathered } from './gathered.js';

/** Units as printed and found; a group by its name with the number it stands for; a name nobody knows is marked. */
export function Parties({ parties }: { parties: readonly DraftAssignment[] }) {
  const { t } = useTranslation();
  return gathered(parties).map((party, index) => (
    <span key={party.key}>
      {index > 0 && t('sign.list')}
      {party.unit ? (
        <UnitLink unit={party.unit} />
      ) : party.group ? (
        <span title={party.members.join(t('sign.list')) || undefined}>
          <Link to="/units?view=groups">{party.group.name}</Link>
          {party.members.length > 1 && (
            <span className="faint">{t('sign.with', { what: '', more: party.members.length })}</span>
          )}
        </span>
      ) : (
        <span className="unknown" title={t('check.unknownName')}>
          {party.printed}
        </span>
      )}
    </span>
  ));
}
