export const name = 'indicators';
