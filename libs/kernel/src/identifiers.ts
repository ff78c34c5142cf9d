import { v7 } from 'uuid';

/** A new time-ordered identifier. Made here and not by the database: PostgreSQL has uuidv7() only from 18 on. */
export const newId = (): string => v7();
