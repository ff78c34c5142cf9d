export const name = 'approvals';
