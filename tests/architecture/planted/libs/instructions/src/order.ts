export { name } from '#libs/notifications';
