export { name } from '#libs/plan-reader';
