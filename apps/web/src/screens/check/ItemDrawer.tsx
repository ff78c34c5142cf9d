import { Alert, Button, Drawer, Form, Popconfirm, Space } from 'antd';
import { type Ref, useImperativeHandle, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, type ProblemLine } from '../../api/problem.js';
import type { Draft, DraftItem } from '../../api/shapes.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useTyped } from '../../shared/useTyped.js';
import { useWide } from '../../shared/useWide.js';
import { type Contested, FieldConflict } from './FieldConflict.js';
import {
  asItem,
  changeOf,
  contestedFields,
  differing,
  fieldsOf,
  type FieldName,
  type ItemFields,
  merged,
  typedSince,
} from './item-fields.js';
import { ItemForm } from './ItemForm.js';
import { newItem } from './new-item.js';
import type { DraftStep } from './useDraft.js';

/** The open drawer, to whoever wants to show something else in it. */
export interface OpenDrawer {
  itemId: string;
  /** Closes it, asking first where something would be lost, and goes on. */
  close: (then: () => void) => void;
}

interface Props {
  ref: Ref<OpenDrawer>;
  draft: Draft;
  /** An item's id, or {@link newItem}. */
  itemId: string;
  step: DraftStep;
  onClose: () => void;
}

/** One task of the draft to edit, or a new one. What was typed stays whatever others do meanwhile. */
export function ItemDrawer({ ref, draft, itemId: opened, step, onClose }: Props) {
  const { t } = useTranslation();
  const wide = useWide();
  const [form] = Form.useForm<ItemFields>();
  /** A new task is one of the draft once it is saved, whatever goes on being typed. */
  const [itemId, setItemId] = useState(opened);
  const { onInput, close } = useTyped(onClose, { isChanged: () => form.isFieldsTouched() });
  useImperativeHandle(ref, () => ({ itemId, close }));
  const item = draft.items.find((candidate) => candidate.id === itemId) ?? null;
  /** What the person saw when they began, and so what “changed” means. */
  const [base, setBase] = useState(() => ({ fields: fieldsOf(item), version: item?.version ?? 0 }));
  // Kept: sent again after a lost answer, the same request is known to be the same.
  const [after] = useState(() => draft.items.at(-1)?.id ?? null);
  const [known] = useState(() => new Set(draft.items.map(({ id }) => id)));
  const [conflict, setConflict] = useState<Contested[]>([]);
  const [error, setError] = useState<unknown>(null);
  const gone = itemId !== newItem && item === null;

  const save = async (typed: ItemFields) => {
    // What both changed is chosen first: sent now, the other's words would be gone unseen.
    if (conflict.length > 0) return;
    setError(null);
    try {
      const saved = await send(typed);
      if (saved) goOn(typed, saved);
      else onClose();
    } catch (problem) {
      if (isProblem(problem, 'stale')) await meet(problem.lines).catch(setError);
      else setError(problem);
    }
  };

  /** The task as it is saved, or null where it is not in the draft any more. */
  const send = async (typed: ItemFields): Promise<DraftItem | null> => {
    if (itemId === newItem) {
      // Without targets of its own, a new task has those that its measures state.
      const { targets, ...fields } = asItem(typed);
      const added = { ...fields, ...(targets.length > 0 && { targets }), after };
      const { items } = await step.run((actions) => actions.add(added), { quiet: true });
      return items.find(({ id, title }) => !known.has(id) && title === added.title) ?? null;
    }
    if (differing(base.fields, typed).length === 0) return item;
    const on = { id: itemId, version: base.version };
    const { items } = await step.run((actions) => actions.edit(on, changeOf(base.fields, typed)), { quiet: true });
    return items.find(({ id }) => id === itemId) ?? null;
  };

  /** Closes what is saved; what was typed meanwhile stays, on the task as it is now. */
  const goOn = (sent: ItemFields, saved: DraftItem) => {
    const fields = fieldsOf(saved);
    const left = typedSince({ base: base.fields, sent }, form.getFieldsValue(true) as ItemFields, fields);
    if (left === null) return onClose();
    setItemId(saved.id);
    setBase({ fields, version: saved.version });
    setConflict(left.contested.map((name) => ({ name, who: null })));
    form.setFieldsValue(left.fields);
  };

  /** Somebody saved before: what only they changed is taken over, what both changed is to choose. */
  const meet = async (lines: readonly ProblemLine[]) => {
    const newest = (await step.newest()).items.find((candidate) => candidate.id === itemId);
    if (!newest) return;
    const theirs = fieldsOf(newest);
    // Not what was sent: it goes on being typed in meanwhile.
    const mine = form.getFieldsValue(true) as ItemFields;
    const both = contestedFields(base.fields, mine, theirs);
    form.setFieldsValue(merged(base.fields, mine, theirs));
    setBase({ fields: theirs, version: newest.version });
    setConflict(both.map((name) => ({ name, who: lines.find(({ path }) => path === `/${name}`)?.by?.name ?? null })));
    if (both.length === 0) form.submit();
  };

  const settle = (name: FieldName) => setConflict((names) => names.filter((other) => other.name !== name));

  const remove = () =>
    void (
      item &&
      step
        .run((actions) => actions.remove(item), { quiet: true })
        .then(onClose)
        .catch(setError)
    );

  return (
    <Drawer
      open
      size={wide ? 560 : '100%'}
      title={itemId === newItem ? t('check.add') : t('check.editTitle', { ref: item?.ref ?? '' })}
      onClose={() => close()}
      // The original stays readable beside the form.
      mask={false}
      footer={
        <Space>
          <Button
            type="primary"
            disabled={gone || conflict.length > 0}
            loading={step.pending}
            onClick={() => form.submit()}
            data-testid="item-save"
          >
            {t('action.save')}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          {item && (
            <Popconfirm title={t('check.removeSure')} okText={t('check.remove')} onConfirm={remove}>
              <Button danger type="text">
                {t('check.remove')}
              </Button>
            </Popconfirm>
          )}
        </Space>
      }
    >
      {gone && <Alert type="warning" className="problem" title={t('check.itemGone')} />}
      <ProblemNotice error={error} />
      {conflict.length > 0 && item && (
        <FieldConflict
          contested={conflict}
          theirs={base.fields}
          onTakeTheirs={(name) => {
            form.setFieldValue(name, base.fields[name]);
            settle(name);
          }}
          onKeepMine={settle}
        />
      )}
      <div onInput={onInput}>
        <ItemForm form={form} initial={base.fields} source={item} onFinish={(typed) => void save(typed)} />
      </div>
    </Drawer>
  );
}
