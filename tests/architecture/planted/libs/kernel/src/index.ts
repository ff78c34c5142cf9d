export const name = 'kernel';
