import { UPLOAD_HOURS } from '#libs/contracts';

const KEY = 'duban-uploads';
const KEPT_MS = UPLOAD_HOURS * 60 * 60 * 1000;

type Noted = Record<string, { id: string; at: number }>;

/** Whose file for which unit it is; name, size and time of change are what a browser tells of a file without reading it. */
export interface Sent {
  userId: string;
  unitId: string;
  file: Pick<File, 'name' | 'size' | 'lastModified'>;
}

const keyOf = ({ userId, unitId, file }: Sent): string =>
  [userId, unitId, file.size, file.lastModified, file.name].join(' ');

function read(): Noted {
  try {
    const noted = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Noted;
    return Object.fromEntries(Object.entries(noted).filter(([, { at }]) => Date.now() - at < KEPT_MS));
  } catch {
    return {};
  }
}

function write(noted: Noted): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(noted));
  } catch {
    // A full or closed storage only means that a reloaded page begins anew.
  }
}

/** Uploads that were begun, so that choosing the same file after a reload goes on where it stood. */
export const unfinished = {
  idOf: (sent: Sent): string | null => read()[keyOf(sent)]?.id ?? null,
  note: (sent: Sent, id: string): void => write({ ...read(), [keyOf(sent)]: { id, at: Date.now() } }),
  forget: (sent: Sent): void => {
    const { [keyOf(sent)]: _, ...others } = read();
    write(others);
  },
};
