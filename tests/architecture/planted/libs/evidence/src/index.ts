export const name = 'evidence';
