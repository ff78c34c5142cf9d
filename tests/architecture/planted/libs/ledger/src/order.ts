export { name } from '#libs/access';
