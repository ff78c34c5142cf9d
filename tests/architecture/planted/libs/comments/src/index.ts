export const name = 'comments';
