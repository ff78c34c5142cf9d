export const name = 'work-items';
