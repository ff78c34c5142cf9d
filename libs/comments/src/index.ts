export {
  CommentSubjects,
  type CommentedSubject,
  type CommentSubject,
  type NamedReader,
  type NamedSubject,
} from './comment-subjects.js';
export { Comments } from './comments.js';
export { CommentsModule } from './comments.module.js';
export { NoteMention } from './commands/note-mention.js';
export { WithdrawComment } from './commands/withdraw-comment.js';
export { WriteComment } from './commands/write-comment.js';
export { Nameable } from './queries/nameable.js';
export { commentEntities } from './entities/index.js';
