import { approverRelations, type ApproverRule, roles, type Role } from '#libs/contracts';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalFlow } from '../../api/shapes.js';
import { ColleagueSelect } from '../../shared/ColleagueSelect.js';

interface Props {
  rules: readonly ApproverRule[];
  /** Names of those whom the flow names. */
  people: ApprovalFlow['people'];
  /** The words of the button that adds one; by default those of an approver. */
  adding?: string;
  onChange: (rules: ApproverRule[]) => void;
}

const working = roles.filter((role) => !role.endsWith('Administrator'));
const usual: ApproverRule = { by: 'relation', relation: 'requester', roles: ['head'] };

/** Who approves, or is told: people of a role in a unit that stands in a relation to the item, or somebody by name. */
export function ApproverRules({ rules, people, adding, onChange }: Props) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  const put = (at: number, rule: ApproverRule) => onChange(rules.map((one, index) => (index === at ? rule : one)));
  return (
    <>
      {rules.map((rule, at) => (
        <div key={at} className="flow-line" data-testid="approver-rule">
          {rule.by === 'person' ? (
            <ColleagueSelect
              className="flow-roles"
              value={rule.personId}
              known={people}
              aria-label={t('flows.byName')}
              onChange={(personId) => put(at, { by: 'person', personId: String(personId) })}
              data-testid="rule-person"
            />
          ) : (
            <>
              <Select
                value={rule.relation}
                aria-label={t('flows.relation')}
                options={approverRelations.map((value) => ({ value, label: t(`approverRelation.${value}`) }))}
                onChange={(relation) => put(at, { ...rule, relation })}
                data-testid="rule-relation"
              />
              <Select
                mode="multiple"
                value={rule.roles}
                aria-label={t('flows.roles')}
                options={working.map((value) => ({ value, label: t(`role.${value}`) }))}
                onChange={(chosen: Role[]) => put(at, { ...rule, roles: chosen })}
                className="flow-roles"
                data-testid="rule-roles"
              />
            </>
          )}
          <Button type="link" size="small" onClick={() => onChange(rules.filter((_, index) => index !== at))}>
            {t('flows.removeRule')}
          </Button>
        </div>
      ))}
      {naming && (
        <div className="flow-line">
          <ColleagueSelect
            className="flow-roles"
            autoFocus
            aria-label={t('flows.byName')}
            onChange={(personId) => {
              setNaming(false);
              onChange([...rules, { by: 'person', personId: String(personId) }]);
            }}
            data-testid="rule-new-person"
          />
          <Button type="link" size="small" onClick={() => setNaming(false)}>
            {t('flows.removeRule')}
          </Button>
        </div>
      )}
      <Button type="link" size="small" onClick={() => onChange([...rules, usual])} data-testid="add-rule">
        {adding ?? t('flows.addRule')}
      </Button>
      <Button type="link" size="small" onClick={() => setNaming(true)} disabled={naming} data-testid="add-person">
        {t('flows.addPerson')}
      </Button>
    </>
  );
}
