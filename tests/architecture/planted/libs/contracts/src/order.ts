export { name } from '#libs/kernel';
