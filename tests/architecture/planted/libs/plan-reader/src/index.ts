export const name = 'plan-reader';
