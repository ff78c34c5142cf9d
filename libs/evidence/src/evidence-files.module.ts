import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { GiveTicket } from './delivery/give-ticket.js';
import { OpenTicket } from './delivery/open-ticket.js';
import { EvidenceModule } from './evidence.module.js';
import { EvidenceSettings } from './evidence-settings.js';
import type { FileStorage } from './storage/file-storage.js';
import { BeginUpload } from './uploads/begin-upload.js';
import { ReceiveUpload } from './uploads/receive-upload.js';
import { UploadFolder } from './uploads/upload-folder.js';
import { Uploads } from './uploads/uploads.js';

const folder: Provider<UploadFolder> = {
  provide: UploadFolder,
  useFactory: ({ directory }: EvidenceSettings) => new UploadFolder(directory),
  inject: [EvidenceSettings],
};
const provided = [Uploads, BeginUpload, ReceiveUpload, GiveTicket, OpenTicket];

/** The bytes of evidence: uploads, storage, links. Apart from EvidenceModule, which asks for the database only. */
@Module({})
export class EvidenceFilesModule {
  /** `settings` and `storage` say where files lie. */
  static with(settings: Provider<EvidenceSettings>, storage: Provider<FileStorage>): DynamicModule {
    return {
      module: EvidenceFilesModule,
      imports: [EvidenceModule],
      providers: [settings, storage, folder, ...provided],
      exports: [settings, storage, folder, ...provided],
    };
  }
}
