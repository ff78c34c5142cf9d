import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { RecheckCases } from '#libs/approvals';
import { stackOf, WakeableLoop } from '#libs/ledger';

const MINUTE_MS = 60_000;

/**
 * Lets somebody follow approvers who have left, looking every few minutes; each act on a case looks for itself. Here and
 * not in the worker, because only here everything is registered that can be approved. Several processes may look at once.
 */
@Injectable()
export class ApproverUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(ApproverUpkeep.name);
  readonly #loop: WakeableLoop;

  constructor(recheck: RecheckCases) {
    this.#loop = new WakeableLoop({
      pollMs: 5 * MINUTE_MS,
      longestRetryMs: 10 * MINUTE_MS,
      run: async () => {
        await recheck.run(new Date());
        return false;
      },
      onFailure: (error) => this.#logger.error('Approvals whose approvers left could not be looked at', stackOf(error)),
    });
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  /** Before the data source is closed. */
  beforeApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }
}
