export const name = 'ledger';
