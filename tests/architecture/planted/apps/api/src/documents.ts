export { name } from '#libs/documents';
