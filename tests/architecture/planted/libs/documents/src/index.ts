export const name = 'documents';
