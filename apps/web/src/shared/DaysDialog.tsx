import { type QueryKey, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import { Modal, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { FormDialog } from './FormDialog.js';
import { ProblemNotice } from './ProblemNotice.js';
import { useAction } from './useAction.js';

interface Props<Days extends { version: number }, Key extends QueryKey> {
  title: string;
  note: string;
  /** Said when it is saved. */
  done: string;
  /** Said when somebody else was quicker. */
  overtaken: string;
  query: UseQueryOptions<Days, Error, Days, Key>;
  save: (days: Days) => Promise<Days>;
  /** What has to be read anew once they are saved. */
  alsoStale?: QueryKey;
  onClose: () => void;
  /** The fields, named as in `Days`. */
  children: ReactNode;
}

/** Days that an office sets for itself: read anew when it opens, and saved on the version that was seen. */
export function DaysDialog<Days extends { version: number }, Key extends QueryKey>(props: Props<Days, Key>) {
  // The newest, not what was read some time ago.
  const days = useQuery({ ...props.query, staleTime: 0 });
  if (days.isFetchedAfterMount && days.data) return <DaysForm {...props} seen={days.data} />;
  if (!days.error) return <Spin fullscreen />;
  return (
    <Modal open title={props.title} footer={null} onCancel={props.onClose}>
      <ProblemNotice error={days.error} />
    </Modal>
  );
}

function DaysForm<Days extends { version: number }, Key extends QueryKey>({
  seen,
  ...props
}: Props<Days, Key> & { seen: Days }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  // What the form was filled with: a newer version counts only once the person has been told of it.
  const [version, setVersion] = useState(seen.version);
  const save = useAction((fields: Days) => props.save({ ...fields, version }), {
    quiet: true,
    done: props.done,
    onDone: (saved) => {
      cache.setQueryData<Days>(props.query.queryKey, saved);
      if (props.alsoStale) void cache.invalidateQueries({ queryKey: props.alsoStale });
      props.onClose();
    },
    onRefused: (error) => {
      if (isProblem(error, 'stale')) setVersion(Number(error.body.version));
    },
  });
  const overtaken = isProblem(save.error, 'stale');
  return (
    <FormDialog<Days>
      title={props.title}
      okText={t('action.save')}
      note={props.note}
      width={420}
      act={{ run: save.mutate, isPending: save.isPending, error: overtaken ? null : save.error }}
      overtaken={overtaken && <p className="notice">{props.overtaken}</p>}
      onClose={props.onClose}
      initial={seen}
    >
      {props.children}
    </FormDialog>
  );
}
