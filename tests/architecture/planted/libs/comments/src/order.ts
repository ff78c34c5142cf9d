export { name } from '#libs/approvals';
