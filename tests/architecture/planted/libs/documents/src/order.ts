export { name } from '#libs/database';
