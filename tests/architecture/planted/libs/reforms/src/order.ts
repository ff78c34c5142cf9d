export { name } from '#libs/embedded-postgres';
