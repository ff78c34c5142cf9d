/** A JSON value, as it is stored and hashed. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };

/** A JSON object: the shape of every ledger payload. */
export type JsonObject = Record<string, JsonValue>;
