export const name = 'embedded-postgres';
