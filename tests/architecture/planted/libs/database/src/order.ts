export { name } from '#libs/ledger';
