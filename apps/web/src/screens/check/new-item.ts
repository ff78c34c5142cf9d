/** Stands for an item's id while a new one is being written. */
export const newItem = 'new';
