import { useEffect, useRef, useState } from 'react';
import { discardUpload, knownByContent, receiveUpload } from '../../api/evidence.js';
import { isProblem } from '../../api/problem.js';
import { sendResumably, type Resumable } from '../../api/resumable.js';
import { unfinished } from '../../api/unfinished.js';
import { useMe } from '../../auth/useMe.js';
import { digestOf } from './digest.js';
import { titleOf, type Picked } from './picked.js';
import { turnsOf } from './turns.js';

/** More would leave no connection for the page itself. */
const AT_ONCE = 2;

/** Files that were chosen: looked up, sent and received each for itself, while the rest of the form is filled in. */
export function useUploads(unitId: string, { offersKnown = true }: { offersKnown?: boolean } = {}) {
  const { id: userId } = useMe();
  const [files, setFiles] = useState<readonly Picked[]>([]);
  const sending = useRef(new Map<string, Resumable>());
  /** Turns that are held: a file that is paused or gone lets the next one in. */
  const turns = useRef(new Map<string, () => void>());
  const [take] = useState(() => turnsOf(AT_ONCE));
  const removed = useRef(new Set<string>());

  useEffect(() => {
    const all = sending.current;
    return () => {
      for (const one of all.values()) one.end();
    };
  }, []);

  const stop = (key: string) => {
    turns.current.get(key)?.();
    sending.current.get(key)?.end();
    sending.current.delete(key);
  };

  const change = (key: string, part: Partial<Picked>) =>
    setFiles((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const receive = async (key: string, file: File, uploadId: string) => {
    change(key, { state: 'receiving', share: 1, uploadId, error: null });
    try {
      const { known } = await receiveUpload(uploadId);
      setFiles((now) =>
        now.map((one) =>
          one.key === key ? { ...one, known, state: known.length > 0 && !one.despite ? 'known' : 'ready' } : one,
        ),
      );
    } catch (error) {
      if (!isProblem(error, 'offline')) unfinished.forget({ userId, unitId, file });
      change(key, { state: 'failed', error });
    }
  };

  const send = async (key: string, file: File) => {
    change(key, { state: 'queued', error: null });
    const giveBack = await take();
    if (removed.current.has(key)) return giveBack();
    turns.current.set(key, giveBack);
    change(key, { state: 'uploading' });
    const sent = { userId, unitId, file };
    const told = {
      onBegun: (uploadId: string) => {
        unfinished.note(sent, uploadId);
        change(key, { uploadId });
      },
      onProgress: (share: number) =>
        setFiles((now) =>
          now.map((one) =>
            one.key === key ? { ...one, share, state: one.state === 'paused' ? 'paused' : 'uploading' } : one,
          ),
        ),
      onWaiting: () => change(key, { state: 'waiting' }),
      onDone: (uploadId: string) => {
        stop(key);
        void receive(key, file, uploadId);
      },
      onRefused: (error: unknown) => {
        stop(key);
        change(key, { state: 'failed', error });
      },
    };
    sending.current.set(key, sendResumably(file, unitId, told, unfinished.idOf(sent)));
  };

  const add = (file: File) => {
    const key = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const fresh: Picked = {
      key,
      file,
      title: titleOf(file.name),
      state: 'checking',
      share: 0,
      uploadId: null,
      known: [],
      despite: !offersKnown,
      error: null,
    };
    setFiles((now) => [...now, fresh]);
    void (offersKnown ? lookUp(key, file) : send(key, file));
  };

  /** What is there already need not be sent; where this cannot be asked the server says so afterwards. */
  const lookUp = async (key: string, file: File) => {
    const sha256 = await digestOf(file).catch(() => null);
    const found = sha256 === null ? null : await knownByContent(sha256).catch(() => null);
    if (removed.current.has(key)) return;
    if (found && found.items.length > 0) change(key, { state: 'known', known: found.items });
    else await send(key, file);
  };

  return {
    files,
    change,
    add,
    /** Hands it in although the unit has it already. */
    despite: ({ key, file, uploadId }: Picked) => {
      change(key, { despite: true, state: 'ready' });
      if (uploadId === null) void send(key, file);
    },
    pause: ({ key }: Picked) => {
      turns.current.get(key)?.();
      sending.current.get(key)?.pause();
      change(key, { state: 'paused' });
    },
    resume: ({ key }: Picked) => {
      change(key, { state: 'uploading' });
      sending.current.get(key)?.resume();
    },
    /** After a loss in the last step, or a refusal that may be over. */
    retry: ({ key, file, uploadId, share }: Picked) =>
      void (uploadId !== null && share === 1 ? receive(key, file, uploadId) : send(key, file)),
    remove: ({ key, file, uploadId, state }: Picked) => {
      removed.current.add(key);
      stop(key);
      setFiles((now) => now.filter((one) => one.key !== key));
      unfinished.forget({ userId, unitId, file });
      if (uploadId !== null && state !== 'filed') void discardUpload(uploadId).catch(() => undefined);
    },
    /** A record was cited: a file that is the same needs nothing more. */
    cited: (evidenceId: string) =>
      setFiles((now) =>
        now.filter(({ state, known }) => state !== 'known' || !known.some(({ id }) => id === evidenceId)),
      ),
    filed: ({ key, file }: Picked) => {
      unfinished.forget({ userId, unitId, file });
      change(key, { state: 'filed' });
    },
  };
}

export type Uploads = ReturnType<typeof useUploads>;
