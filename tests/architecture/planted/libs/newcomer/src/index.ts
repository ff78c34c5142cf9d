export const name = 'newcomer';
