export const name = 'reporting';
