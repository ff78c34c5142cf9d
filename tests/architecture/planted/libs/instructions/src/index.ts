export const name = 'instructions';
