export const name = 'letters';
