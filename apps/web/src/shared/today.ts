/** The city's zone as the server told it; until then, at sign-in, the viewer's own. */
let cityZone: string | undefined;

/** Called with what `me` says: days are the city's, wherever the viewer sits. */
export function tellZone(timeZone: string): void {
  cityZone = timeZone;
}

/** The day it is at `instant` in a zone. */
export function dayIn(timeZone: string | undefined, instant = new Date()): string {
  // The one locale that writes days as the api does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}

/** Today in the zone of a plan or window; of the city where none is named. */
export const today = (timeZone = cityZone): string => dayIn(timeZone);

/** The day of an instant, as the city has it. */
export const dayInCity = (instant: string): string => dayIn(cityZone, new Date(instant));
