import { useEffect, useRef, useState } from 'react';
import { receiveUpload } from '../../../api/evidence.js';
import { sendResumably, type Resumable } from '../../../api/resumable.js';

export type UploadPhase = 'idle' | 'sending' | 'paused' | 'waiting';

/** Brings one file over, once: a second try after a refused form uses what has arrived. */
export function useFileUpload() {
  const [phase, setPhase] = useState<UploadPhase>('idle');
  const [share, setShare] = useState(0);
  const sending = useRef<Resumable | null>(null);
  const received = useRef<{ file: File; unitId: string; uploadId: string } | null>(null);
  useEffect(() => () => sending.current?.end(), []);

  const send = async (file: File, unitId: string): Promise<string> => {
    const earlier = received.current;
    if (earlier && earlier.file === file && earlier.unitId === unitId) return earlier.uploadId;
    setPhase('sending');
    setShare(0);
    try {
      const uploadId = await new Promise<string>((onDone, onRefused) => {
        sending.current = sendResumably(file, unitId, {
          onProgress: (part) => {
            setShare(part);
            setPhase((now) => (now === 'waiting' ? 'sending' : now));
          },
          onWaiting: () => setPhase((now) => (now === 'paused' ? now : 'waiting')),
          onDone,
          onRefused,
        });
      });
      await receiveUpload(uploadId);
      received.current = { file, unitId, uploadId };
      return uploadId;
    } finally {
      sending.current?.end();
      sending.current = null;
      setPhase('idle');
    }
  };
  const pause = () => {
    setPhase('paused');
    sending.current?.pause();
  };
  const resume = () => {
    setPhase('sending');
    sending.current?.resume();
  };
  return { phase, share, send, pause, resume };
}
