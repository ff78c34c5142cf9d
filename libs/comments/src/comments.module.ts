import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Policies } from '#libs/access';
import { InboxModule, InboxSources } from '#libs/inbox';
import { Colleagues } from '#libs/identity';
import { NoteMention } from './commands/note-mention.js';
import { WithdrawComment } from './commands/withdraw-comment.js';
import { WriteComment } from './commands/write-comment.js';
import { commentPolicy } from './comment.policy.js';
import { CommentSubjects } from './comment-subjects.js';
import { Comments } from './comments.js';
import { InboxOfMentions } from './queries/inbox-of-mentions.js';
import { Nameable } from './queries/nameable.js';

const provided = [CommentSubjects, Comments, Nameable, WriteComment, WithdrawComment, NoteMention];

/** Comments. Global: the libraries above say what can be commented on, and who reads it. */
@Global()
@Module({ imports: [InboxModule], providers: [...provided, Colleagues], exports: provided })
export class CommentsModule implements OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly inbox: InboxSources,
    private readonly subjects: CommentSubjects,
  ) {}

  onModuleInit(): void {
    this.policies.register(commentPolicy);
    this.inbox.register(new InboxOfMentions(this.subjects));
  }
}
