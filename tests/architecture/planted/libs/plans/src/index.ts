export const name = 'plans';
