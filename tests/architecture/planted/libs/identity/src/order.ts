export { name } from '#libs/plans';
