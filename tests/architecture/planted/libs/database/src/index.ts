export const name = 'database';
