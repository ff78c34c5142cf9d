import type { KnownEvidence } from '../../api/shapes.js';

export const pickedStates = [
  'checking',
  'known',
  'queued',
  'uploading',
  'paused',
  'waiting',
  'receiving',
  'ready',
  'failed',
  'filed',
] as const;

/** A file that was chosen, and how far it has come. */
export interface Picked {
  key: string;
  file: File;
  /** What its record will be called. */
  title: string;
  state: (typeof pickedStates)[number];
  /** How much has gone, from 0 to 1. */
  share: number;
  uploadId: string | null;
  /** What the unit handed in before with the same content. */
  known: KnownEvidence[];
  /** Handed in all the same. */
  despite: boolean;
  error: unknown;
}

/** The name of a file without what says its kind, and without folders. */
export const titleOf = (fileName: string): string => {
  const name = fileName.split(/[/\\]/).at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  return (dot > 0 ? name.slice(0, dot) : name).slice(0, 200);
};

/** Bytes for reading: two significant figures at most after the first thousand. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let size = bytes;
  let at = 0;
  while (size >= 1024 && at < units.length - 1) {
    size /= 1024;
    at += 1;
  }
  return `${at === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[at] ?? ''}`;
}

const settled = new Set<Picked['state']>(['ready', 'known', 'failed', 'filed']);
/** Whether bytes of it are still to come. */
export const isUnderWay = ({ state }: Picked): boolean => !settled.has(state);
