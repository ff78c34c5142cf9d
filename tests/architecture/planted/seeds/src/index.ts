export const name = 'seeds';
