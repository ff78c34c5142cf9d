import { Injectable } from '@nestjs/common';
import { EvidenceSettings } from '#libs/evidence';
import type { ApiSettings } from '#libs/kernel';
import { InjectSettings } from '../settings.module.js';

/** Gives the evidence library the settings of the api process. */
@Injectable()
export class ApiEvidenceSettings extends EvidenceSettings {
  readonly directory: string;
  readonly byteLimit: number;
  readonly scanned: boolean;
  readonly ticketKey: string;

  constructor(@InjectSettings() settings: ApiSettings) {
    super();
    this.directory = settings.files.directory;
    this.byteLimit = settings.evidenceLimitBytes;
    this.scanned = settings.files.clamdUrl !== null;
    // What a ticket signs begins with its own words, so that nothing signed with the same secret passes for the other.
    this.ticketKey = settings.accessTokenSecret;
  }
}
