const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${language}${withTime}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    ...(withTime ? { timeStyle: 'short' } : {}),
  });
  formats.set(key, format);
  return format;
}

/** An instant in the viewer's own zone, to the minute. */
export function momentText(instant: string, language: string): string {
  return formatOf(language, true).format(new Date(instant));
}

/** The day of an instant. */
export function dayText(instant: string, language: string): string {
  return formatOf(language, false).format(new Date(instant));
}
