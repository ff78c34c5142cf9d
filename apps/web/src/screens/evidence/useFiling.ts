import { useQueryClient } from '@tanstack/react-query';
import { App, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citationActions, fileEvidence } from '../../api/evidence.js';
import { keys } from '../../api/keys.js';
import { isProblem } from '../../api/problem.js';
import type { KnownEvidence, WorkItem } from '../../api/shapes.js';
import { useAction } from '../../shared/useAction.js';
import type { Picked } from './picked.js';
import { contentOf, type RecordFields } from './record-fields.js';
import type { Uploads } from './useUploads.js';

interface Given {
  item: WorkItem;
  form: FormInstance<RecordFields>;
  uploads: Uploads;
  onDone: () => void;
}

interface Handing {
  fields: RecordFields;
  /** The person was told that the same words or address were handed in before. */
  despite?: boolean;
}

/** Hands in what the form holds: each file is a record of its own, and one that is refused leaves the others in. */
export function useFiling({ item, form, uploads, onDone }: Given) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const [told, setTold] = useState<'pickFile' | 'unfinished' | 'some' | null>(null);
  const refresh = () => {
    const { detail, history } = keys.items;
    for (const queryKey of [keys.parts.all(item.id), detail(item.id), history(item.id)])
      void cache.invalidateQueries({ queryKey });
  };
  const fileOne = (fields: RecordFields, picked: Picked | null, despite = false) => {
    const { way, unitId, proves, periodFrom, periodTo, targetId } = fields;
    return fileEvidence({
      unitId,
      title: (picked?.title ?? fields.title ?? '').trim(),
      proves: proves.trim(),
      periodFrom,
      periodTo,
      content: contentOf(way === 'earlier' ? 'file' : way, fields, picked?.uploadId ?? null),
      citations: [{ itemId: item.id, targetId: targetId ?? null }],
      despiteKnown: picked?.despite ?? despite,
    });
  };
  /** Whether all went in; what did not says why at its row. */
  const fileEach = async (fields: RecordFields, ready: readonly Picked[]): Promise<boolean> => {
    let all = true;
    for (const picked of ready) {
      try {
        await fileOne(fields, picked);
        uploads.filed(picked);
      } catch (error) {
        all = false;
        // It is about the time of all of them, not about this file.
        if (isProblem(error, 'evidencePeriodOutside')) throw error;
        if (isProblem(error, 'evidenceKnown'))
          uploads.change(picked.key, { state: 'known', known: (error.body.known ?? []) as KnownEvidence[] });
        else uploads.change(picked.key, { state: 'failed', error });
      }
    }
    return all;
  };
  const act = useAction(
    async ({ fields, despite }: Handing): Promise<'done' | NonNullable<typeof told>> => {
      if (fields.way !== 'file') {
        await fileOne(fields, null, despite);
        return 'done';
      }
      const open = uploads.files.filter(({ state }) => state !== 'filed');
      if (uploads.files.length === 0) return 'pickFile';
      if (open.some(({ state }) => state !== 'ready' && state !== 'known' && state !== 'failed')) return 'unfinished';
      const ready = open.filter(({ state }) => state === 'ready');
      const all = await fileEach(fields, ready);
      return all && ready.length === open.length ? 'done' : 'some';
    },
    {
      quiet: true,
      onDone: (outcome) => {
        if (outcome === 'done') void message.success(t('evidence.done'));
        setTold(outcome === 'done' ? null : outcome);
        if (outcome !== 'pickFile' && outcome !== 'unfinished') refresh();
        if (outcome === 'done') onDone();
      },
      onRefused: (error) => {
        setTold(null);
        if (isProblem(error, 'evidencePeriodOutside')) form.focusField('periodFrom');
      },
    },
  );
  const cite = useAction(
    async (evidenceId: string) => {
      const targetId = (form.getFieldValue('targetId') as string | undefined) ?? null;
      const after = await citationActions(item.id).cite(evidenceId, targetId);
      uploads.cited(evidenceId);
      return after;
    },
    {
      done: t('evidence.cited'),
      onDone: (after) => {
        cache.setQueryData(keys.parts.evidence(item.id), after);
        refresh();
      },
    },
  );
  const known = isProblem(act.error, 'evidenceKnown') ? ((act.error.body.known ?? []) as KnownEvidence[]) : null;
  return {
    submit: (fields: RecordFields) => act.mutate({ fields }),
    /** What was said of another text or address does not hold of this one. */
    forget: () => act.reset(),
    submitDespite: () => act.mutate({ fields: form.getFieldsValue(), despite: true }),
    /** What says the same already; null where nothing was refused for that. */
    known,
    isPending: act.isPending,
    error: known === null ? act.error : null,
    told,
    cite,
  };
}

export type Filing = ReturnType<typeof useFiling>;
