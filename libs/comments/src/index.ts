export { CommentSubjects, type CommentedSubject, type CommentSubject } from './comment-subjects.js';
export { Comments } from './comments.js';
export { CommentsModule } from './comments.module.js';
export { WithdrawComment } from './commands/withdraw-comment.js';
export { WriteComment } from './commands/write-comment.js';
export { commentEntities } from './entities/index.js';
