import { instructionStatuses } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { instructionsQuery } from '../../api/instructions.js';
import { Refused } from '../../app/Refused.js';
import { useMe } from '../../auth/useMe.js';
import { oneOf, withFilters } from '../../shared/address-filters.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import { InstructionTable } from './InstructionTable.js';
import { RegisterDialog } from './RegisterDialog.js';
import { ReplyDaysDialog } from './ReplyDaysDialog.js';

/** The instructions one reads: for the office all it registered, for a leader those given, for a unit those it answers. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const [registering, setRegistering] = useState(false);
  const [timing, setTiming] = useState(false);
  const status = oneOf(instructionStatuses, search.get('status'));
  const list = useInfiniteQuery(instructionsQuery({ limit: 50, ...(status && { status: [status] }) }));
  if (list.error && !list.data) return <Refused error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <div className="page">
      <PageHead title={t('instructions.title')}>
        {me.isSupervisor && (
          <Button onClick={() => setTiming(true)} data-testid="instruction-reply-days">
            {t('instructions.replyDays')}
          </Button>
        )}
        {me.isSupervisor && (
          <Button type="primary" onClick={() => setRegistering(true)} data-testid="instruction-register">
            {t('instructions.register')}
          </Button>
        )}
      </PageHead>
      <Tabs
        size="small"
        activeKey={status ?? 'all'}
        onChange={(key) =>
          setSearch((old) => withFilters(old, { status: key === 'all' ? null : key }), { replace: true })
        }
        items={(['all', ...instructionStatuses] as const).map((key) => ({
          key,
          label: key === 'all' ? t('action.all') : t(`instructions.status.${key}`),
        }))}
      />
      <InstructionTable
        instructions={list.data?.pages.flatMap((page) => page.items)}
        empty={me.isSupervisor ? t('instructions.empty') : t('instructions.emptyOthers')}
      />
      <LoadMore query={list} />
      {timing && <ReplyDaysDialog onClose={() => setTiming(false)} />}
      {registering && <RegisterDialog onClose={() => setRegistering(false)} />}
    </div>
  );
}
