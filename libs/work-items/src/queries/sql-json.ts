/** A person as JSON by the column that holds the id, or null. Columns are the code's own, never input. */
export const personJson = (column: string): string =>
  `(SELECT json_build_object('id', person.id, 'name', person.name) FROM user_account AS person WHERE person.id = ${column})`;

/** A unit as JSON by the column that holds the id, or null. */
export const unitJson = (column: string): string =>
  `(SELECT json_build_object('id', unit.id, 'name', unit.name) FROM unit WHERE unit.id = ${column})`;
