export { name } from '#libs/indicators';
