const two = (part: number) => String(part).padStart(2, '0');

/** The day of an instant in the viewer's own zone, written like a deadline so that columns of dates line up. */
export function dayText(instant: string): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** An instant in the viewer's own zone, to the minute. */
export function momentText(instant: string): string {
  const at = new Date(instant);
  return `${dayText(instant)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
