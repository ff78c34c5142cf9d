export { name } from '#libs/reporting';
