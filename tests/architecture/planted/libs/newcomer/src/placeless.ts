export { name } from '#libs/contracts';
