export const name = 'organisation';
