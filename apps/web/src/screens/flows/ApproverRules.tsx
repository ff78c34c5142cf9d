import { approverRelations, type ApproverRule, roles, type Role } from '#libs/contracts';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  rules: readonly ApproverRule[];
  onChange: (rules: ApproverRule[]) => void;
}

const working = roles.filter((role) => !role.endsWith('Administrator'));
const usual: ApproverRule = { by: 'relation', relation: 'requester', roles: ['head'] };

/** Who approves: people of a role in a unit that stands in a relation to the item. */
export function ApproverRules({ rules, onChange }: Props) {
  const { t } = useTranslation();
  const put = (at: number, rule: ApproverRule) => onChange(rules.map((one, index) => (index === at ? rule : one)));
  return (
    <>
      {rules.map((rule, at) => (
        <div key={at} className="flow-line" data-testid="approver-rule">
          {rule.by === 'person' ? (
            <span className="quiet">{t('flows.byName')}</span>
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
      <Button type="link" size="small" onClick={() => onChange([...rules, usual])} data-testid="add-rule">
        {t('flows.addRule')}
      </Button>
    </>
  );
}
