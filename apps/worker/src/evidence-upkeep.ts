import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { FileStorage, scanNextFile, sweepFiles, UploadFolder } from '#libs/evidence';
import type { FileSettings } from '#libs/kernel';
import { stackOf, WakeableLoop } from '#libs/ledger';

const HOUR_MS = 60 * 60 * 1000;
/** How long a new file waits for the scanner at most, where there is one. */
const SCAN_POLL_MS = 2_000;

/** How this process comes to evidence files. */
export abstract class WorkerFiles implements FileSettings {
  abstract readonly directory: string;
  abstract readonly s3: FileSettings['s3'];
  abstract readonly clamdUrl: string | null;
}

/** Looks through new evidence files for viruses, and once an hour removes what nobody can come to any more. */
@Injectable()
export class EvidenceUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(EvidenceUpkeep.name);
  readonly #loops: WakeableLoop[];

  constructor(@InjectDataSource() dataSource: DataSource, storage: FileStorage, files: WorkerFiles) {
    const uploads = new UploadFolder(files.directory);
    const { clamdUrl } = files;
    const sweep = async (): Promise<boolean> => {
      const swept = await sweepFiles({ dataSource, storage, uploads });
      if (swept.files + swept.rows + swept.uploads > 0) this.#logger.log({ ...swept }, 'Evidence files were swept');
      return false;
    };
    this.#loops = [
      this.#loop('Evidence files could not be swept', HOUR_MS, sweep),
      ...(clamdUrl === null
        ? []
        : [
            this.#loop('An evidence file could not be scanned', SCAN_POLL_MS, () =>
              scanNextFile({ dataSource, storage, clamdUrl }),
            ),
          ]),
    ];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.#loops) loop.start();
  }

  /** Before the data source is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#loops.map((loop) => loop.stop()));
  }

  #loop(failed: string, pollMs: number, run: () => Promise<boolean>): WakeableLoop {
    const onFailure = (error: unknown) => this.#logger.error(failed, stackOf(error));
    return new WakeableLoop({ pollMs, longestRetryMs: 60_000, run, onFailure });
  }
}
