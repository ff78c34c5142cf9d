import { useQueryClient } from '@tanstack/react-query';
import { Tree } from 'antd';
import { useTranslation } from 'react-i18next';
import { splitProposalQuery, type SplitAlso } from '../../../../api/sharing.js';
import type { SplitUnit, WorkItem } from '../../../../api/shapes.js';
import { PartiesSelect } from '../../../../shared/PartySelect.js';
import { partyOf, partyValue } from '../../../../shared/unit-options.js';
import { useAction } from '../../../../shared/useAction.js';
import { splitSections, type SplitSection } from './split-units.js';
import { useFormWords } from './useFormWords.js';

interface Props {
  item: WorkItem;
  units: readonly SplitUnit[];
  also: SplitAlso;
  onAlso: (also: SplitAlso) => void;
  value?: string[];
  onChange?: (unitIds: string[]) => void;
}

const TREE_HEIGHT = 260;
/** Sections this short are unfolded at once. */
const SHORT = 6;

/** Units by group, by role or singly, each with the form its part takes; others are searched by any of their names. */
export function UnitPicker({ item, units, also, onAlso, value = [], onChange }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const formWords = useFormWords(item);
  const sections = splitSections(units);
  const known = new Set(units.map(({ unit }) => unit.id));
  const refused = also.unitIds.some((id) => !known.has(id));
  // Members of a group are known only when the server has answered; whoever is added is meant.
  const add = useAction(
    async (next: SplitAlso) => {
      const { units: found } = await cache.fetchQuery(splitProposalQuery(item.id, next));
      const added = found.filter(
        ({ unit, group }) =>
          (next.unitIds.includes(unit.id) && !also.unitIds.includes(unit.id)) ||
          (group && next.groupIds.includes(group.id) && !also.groupIds.includes(group.id)),
      );
      return { next, chosen: [...new Set([...value, ...added.map(({ unit }) => unit.id)])] };
    },
    {
      onDone: ({ next, chosen }) => {
        onAlso(next);
        onChange?.(chosen);
      },
    },
  );
  const nameOf = ({ called }: SplitSection): string => {
    if (called.by === 'group') return called.name;
    return called.by === 'role' ? t(`assignmentRole.${called.role}`) : t(`sharing.section.${called.by}`);
  };
  const choose = (parties: string[]) => {
    const of = (kind: 'unit' | 'group') => parties.map(partyOf).flatMap((one) => (one.kind === kind ? [one.id] : []));
    add.mutate({ unitIds: of('unit'), groupIds: of('group') });
  };
  return (
    <div data-testid="unit-picker">
      <PartiesSelect
        groups
        value={[
          ...also.unitIds.map((id) => partyValue({ kind: 'unit', id })),
          ...also.groupIds.map((id) => partyValue({ kind: 'group', id })),
        ]}
        onChange={choose}
        placeholder={t('sharing.others')}
        aria-label={t('sharing.others')}
        data-testid="split-others"
      />
      {refused && <p className="quiet">{t('sharing.mayNot')}</p>}
      <Tree
        checkable
        selectable={false}
        height={TREE_HEIGHT}
        className="split-tree"
        defaultExpandedKeys={sections.filter((one) => one.units.length < SHORT).map(({ key }) => key)}
        checkedKeys={value}
        onCheck={(checked) => {
          const keys = Array.isArray(checked) ? checked : checked.checked;
          onChange?.(keys.map(String).filter((key) => known.has(key)));
        }}
        treeData={sections.map((section) => ({
          key: section.key,
          title: t('sharing.choice', { name: nameOf(section), count: section.units.length }),
          children: section.units.map(({ unit, form, hasSubTask }) => ({
            key: unit.id,
            disableCheckbox: hasSubTask,
            title: (
              <>
                {unit.name} <span className="faint">{hasSubTask ? t('sharing.hasSubTask') : formWords(form)}</span>
              </>
            ),
          })),
        }))}
      />
    </div>
  );
}
