export { Inbox } from './inbox.js';
export { InboxModule } from './inbox.module.js';
export { asker, type InboxSource } from './inbox-source.js';
export { InboxSources } from './inbox-sources.js';
