import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from '#libs/database';
import { FileStorage, openFileStorage } from '#libs/evidence';
import type { ProcessSettings } from '#libs/kernel';
import { ledgerEntities, LedgerModule, LedgerWorkerModule, SubscriberRegistry } from '#libs/ledger';
import { rowsFollowLead } from '#libs/reporting';
import { EvidenceUpkeep, WorkerFiles } from './evidence-upkeep.js';
import { RemindersAndUrges } from './reminders-and-urges.js';
import { SessionSweep } from './session-sweep.js';
import { Successions } from './successions.js';
import { SuspensionEnd } from './suspension-end.js';
import { WindowLock } from './window-lock.js';

/** The worker process: the sequencer, the ledger's subscribers and schedules. Any number may run. */
@Module({})
export class WorkerModule implements OnModuleInit {
  constructor(private readonly subscribers: SubscriberRegistry) {}

  onModuleInit(): void {
    this.subscribers.register(rowsFollowLead);
  }

  static with(settings: ProcessSettings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions({
            url: settings.databaseUrl,
            entities: ledgerEntities,
            poolSize: settings.databasePoolSize,
            applicationName: 'duban worker',
          }),
          retryAttempts: 10,
          retryDelay: 500,
        }),
        LedgerModule,
        LedgerWorkerModule,
      ],
      providers: [
        SessionSweep,
        WindowLock,
        Successions,
        SuspensionEnd,
        RemindersAndUrges,
        EvidenceUpkeep,
        { provide: FileStorage, useFactory: () => openFileStorage(settings.files) },
        { provide: WorkerFiles, useValue: settings.files },
      ],
    };
  }
}
