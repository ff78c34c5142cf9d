import { CONTEST_WORKING_DAYS, raiseContestSchema } from '#libs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { raiseContest } from '../../api/dispatches.js';
import { keys } from '../../api/keys.js';
import type { Dispatch, DispatchLine } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { PartySelect } from '../../shared/PartySelect.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { partyOf } from '../../shared/unit-options.js';
import { useAction } from '../../shared/useAction.js';

interface Fields {
  basis: string;
  unit?: string | null;
}

interface Props {
  dispatch: Dispatch;
  line: DispatchLine;
  onClose: () => void;
}

/** An opinion on one duty, with its basis; the duty stays where it is until the office has answered. */
export function ContestDialog({ dispatch, line, onClose }: Props) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const cache = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const raise = useAction(
    ({ basis, unit }: Fields) =>
      raiseContest(
        dispatch,
        raiseContestSchema.parse({ itemId: line.item.id, basis, proposedUnitId: unit ? partyOf(unit).id : null }),
      ),
    {
      quiet: true,
      onDone: (after) => {
        cache.setQueryData(keys.dispatches.detail(dispatch.id), after);
        onClose();
        modal.info({
          title: t('contest.sent'),
          content: t('contest.sentNote', { days: CONTEST_WORKING_DAYS }),
          okText: t('action.close'),
        });
      },
      onRefused: () => void cache.invalidateQueries({ queryKey: keys.dispatches.detail(dispatch.id) }),
    },
  );
  return (
    <Dialog
      title={t('itemAction.contest')}
      okText={t('contest.raise')}
      okButtonProps={okButton('contest-submit')}
      confirmLoading={raise.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p>
        {line.item.ref} {t('sign.with', { what: line.item.title, more: t(`assignmentRole.${line.role}`) })}
      </p>
      <p className="quiet">{t('contest.note', { days: CONTEST_WORKING_DAYS })}</p>
      <ProblemNotice error={raise.error} />
      <Form form={form} layout="vertical" onFinish={(fields: Fields) => raise.mutate(fields)}>
        <Form.Item
          name="basis"
          label={t('contest.basis')}
          extra={t('contest.basisNote')}
          rules={[{ required: true, whitespace: true, min: 4, message: t('contest.basisMissing') }]}
        >
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={2000}
            data-testid="contest-basis"
          />
        </Form.Item>
        <Form.Item name="unit" label={t('contest.proposed')}>
          <PartySelect allowClear placeholder={t('form.unitSearch')} data-testid="contest-unit" />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
