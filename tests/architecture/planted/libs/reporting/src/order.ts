export { name } from '#libs/assessments';
