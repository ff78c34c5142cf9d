export { name } from '#libs/work-items';
