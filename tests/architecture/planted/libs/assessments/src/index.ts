export const name = 'assessments';
