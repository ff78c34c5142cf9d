export { name } from '#libs/identity';
