import { Module, type OnModuleInit } from '@nestjs/common';
import { HistorySubscriber } from './history.subscriber.js';
import { SequencerService } from './sequencer.service.js';
import { SubscriberRegistry } from './subscriber.js';
import { SubscriberService } from './subscriber.service.js';

/** What every process needs of the ledger: where subscribers are registered. Appending and reading are functions. */
@Module({ providers: [SubscriberRegistry, HistorySubscriber], exports: [SubscriberRegistry] })
export class LedgerModule implements OnModuleInit {
  constructor(
    private readonly registry: SubscriberRegistry,
    private readonly history: HistorySubscriber,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.history);
  }
}

/** What runs behind the ledger, in the worker only: the sequencer and the subscribers. */
@Module({ imports: [LedgerModule], providers: [SequencerService, SubscriberService] })
export class LedgerWorkerModule {}
