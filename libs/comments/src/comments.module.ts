import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Policies } from '#libs/access';
import { WithdrawComment } from './commands/withdraw-comment.js';
import { WriteComment } from './commands/write-comment.js';
import { commentPolicy } from './comment.policy.js';
import { CommentSubjects } from './comment-subjects.js';
import { Comments } from './comments.js';

const provided = [CommentSubjects, Comments, WriteComment, WithdrawComment];

/** Comments. Global: the libraries above say what can be commented on, and who reads it. */
@Global()
@Module({ providers: provided, exports: provided })
export class CommentsModule implements OnModuleInit {
  constructor(private readonly policies: Policies) {}

  onModuleInit(): void {
    this.policies.register(commentPolicy);
  }
}
