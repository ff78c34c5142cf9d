import { dayText, momentText } from './moment.js';

export function Moment({ at, day = false }: { at: string; day?: boolean }) {
  return <time dateTime={at}>{day ? dayText(at) : momentText(at)}</time>;
}
