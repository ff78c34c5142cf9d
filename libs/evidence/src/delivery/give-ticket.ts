import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access';
import { TICKET_SECONDS, type TicketPurpose } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { isPreviewable } from '../domain/file-types.js';
import { signTicket } from '../domain/ticket.js';
import { EvidenceSettings } from '../evidence-settings.js';
import { AttachedRecords } from '../queries/attached-records.js';
import { ItemEvidenceViews } from '../queries/item-evidence.js';
import { readableFile } from './readable-file.js';

/** A link for a browser, which can send no header with one. */
export interface GivenTicket {
  url: string;
  expiresAt: string;
}

/** Gives out links that open one thing for one person for a minute. */
@Injectable()
export class GiveTicket {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly items: ItemEvidenceViews,
    private readonly settings: EvidenceSettings,
    private readonly attached: AttachedRecords,
  ) {}

  private get reading() {
    return { verdictNeeded: this.settings.scanned, attached: this.attached };
  }

  /** Problems: `notFound`, `fileInfected`, `fileNotScanned`, `fileNotPreviewable`. */
  async forFile(
    actor: Actor,
    version: { evidenceId: string; number: number },
    purpose: TicketPurpose,
  ): Promise<GivenTicket> {
    const file = await readableFile(this.dataSource.manager, actor, version, this.reading);
    if (purpose === 'preview' && !isPreviewable(file.mediaType)) throw new Problem('fileNotPreviewable');
    return this.signed({ opens: 'file', ...version, purpose, ...this.term(actor) });
  }

  /** All evidence of an item in one archive. Problem: `notFound`. */
  async forItem(actor: Actor, itemId: string): Promise<GivenTicket> {
    await this.items.ofItem(this.dataSource.manager, actor, itemId);
    return this.signed({ opens: 'item', itemId, ...this.term(actor) });
  }

  private term({ userId, sessionId }: Actor): { userId: string; sessionId: string; expires: number } {
    return { userId, sessionId, expires: Math.floor(Date.now() / 1000) + TICKET_SECONDS };
  }

  private signed(ticket: Parameters<typeof signTicket>[0]): GivenTicket {
    return {
      url: `/api/files?ticket=${signTicket(ticket, this.settings.ticketKey)}`,
      expiresAt: new Date(ticket.expires * 1000).toISOString(),
    };
  }
}
