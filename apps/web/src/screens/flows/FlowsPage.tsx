import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { FlowDefinition } from '#libs/contracts';
import { flowsQuery } from '../../api/flows.js';
import type { ApprovalFlow } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { useMe } from '../../auth/useMe.js';
import { withFilters } from '../../shared/address-filters.js';
import { PageHead } from '../../shared/PageHead.js';
import { newFlow } from './flow-edits.js';
import { FlowDrawing } from './FlowDrawing.js';
import { FlowEditor } from './FlowEditor.js';
import { FlowList } from './FlowList.js';
import './flows.css';

interface Editing {
  key: string;
  definition: FlowDefinition;
  people: ApprovalFlow['people'];
}

/** The flows of the office and those that came with the product: the list, the drawing of one, and the designer. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const [editing, setEditing] = useState<Editing | null>(null);
  const flows = useQuery(flowsQuery);
  if (flows.error && !flows.data) return <Refused error={flows.error} onRetry={() => void flows.refetch()} />;
  if (!flows.data) return <Waiting />;
  const { items, facts } = flows.data;
  const shown = items.find(({ id }) => id === search.get('flow')) ?? items[0];
  const show = (id: string) => setSearch((old) => withFilters(old, { flow: id }), { replace: true });
  const begin = () =>
    setEditing({
      key: `own${Date.now().toString(36)}`,
      definition: newFlow(t('flows.newFlow'), t('flows.newStep')),
      people: [],
    });
  return (
    <div className="page">
      <PageHead title={t('flows.title')} note={t('flows.note')}>
        {editing === null && me.isSupervisor && (
          <>
            <Link to="/flows/policies" data-testid="to-office-policies">
              {t('officePolicies.title')}
            </Link>
            {shown && (
              <Button
                onClick={() => setEditing({ key: shown.key, definition: shown.definition, people: shown.people })}
                data-testid="edit-flow"
              >
                {t('flows.edit')}
              </Button>
            )}
            <Button type="primary" onClick={begin} data-testid="new-flow">
              {t('flows.create')}
            </Button>
          </>
        )}
      </PageHead>
      {editing ? (
        <FlowEditor
          flowKey={editing.key}
          initial={editing.definition}
          facts={facts}
          people={editing.people}
          onClose={() => setEditing(null)}
          onSaved={({ id }) => {
            setEditing(null);
            show(id);
          }}
        />
      ) : (
        <div className="flow-columns">
          <FlowList flows={items} shown={shown?.id} onShow={show} />
          {shown && <FlowDrawing flow={shown.definition} people={shown.people} />}
        </div>
      )}
    </div>
  );
}
