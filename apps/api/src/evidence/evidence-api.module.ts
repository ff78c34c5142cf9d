import { Module } from '@nestjs/common';
import { EvidenceFilesModule, EvidenceModule, EvidenceSettings, FileStorage, openFileStorage } from '#libs/evidence';
import type { ApiSettings } from '#libs/kernel';
import { API_SETTINGS } from '../settings.module.js';
import { ApiEvidenceSettings } from './api-evidence-settings.js';
import { EvidenceController } from './evidence.controller.js';
import { FilesController } from './files.controller.js';
import { ItemEvidenceController } from './item-evidence.controller.js';
import { TusUploads } from './tus-uploads.js';
import { UploadsController } from './uploads.controller.js';

/** The routes of evidence: uploads, records, citations, links to files. */
@Module({
  imports: [
    EvidenceModule,
    EvidenceFilesModule.with(
      { provide: EvidenceSettings, useClass: ApiEvidenceSettings },
      {
        provide: FileStorage,
        useFactory: ({ files }: ApiSettings) => openFileStorage(files),
        inject: [API_SETTINGS],
      },
    ),
  ],
  controllers: [UploadsController, EvidenceController, ItemEvidenceController, FilesController],
  providers: [TusUploads],
})
export class EvidenceApiModule {}
