/** An instant as the API writes it, so that JSON built in SQL needs no second look. */
export const instantJson = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
