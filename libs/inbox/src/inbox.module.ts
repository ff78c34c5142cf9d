import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Policies } from '#libs/access';
import { Inbox } from './inbox.js';
import { inboxPolicy } from './inbox.policy.js';
import { InboxSources } from './inbox-sources.js';

const provided = [InboxSources, Inbox];

/** What waits for somebody. Global: every feature library above registers what it adds. */
@Global()
@Module({ providers: provided, exports: provided })
export class InboxModule implements OnModuleInit {
  constructor(private readonly policies: Policies) {}

  onModuleInit(): void {
    this.policies.register(inboxPolicy);
  }
}
