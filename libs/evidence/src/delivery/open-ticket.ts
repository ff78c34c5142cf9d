import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { ActorSource, type Actor } from '#libs/access';
import type { TicketPurpose } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { recordAccess, type JsonObject } from '#libs/ledger';
import type { ByteRange } from '../domain/byte-range.js';
import { readTicket, type Ticket } from '../domain/ticket.js';
import { EvidenceSettings } from '../evidence-settings.js';
import { AttachedRecords } from '../queries/attached-records.js';
import { ItemEvidenceViews } from '../queries/item-evidence.js';
import { FileStorage } from '../storage/file-storage.js';
import { itemArchive, placed } from './item-archive.js';
import { readableFile } from './readable-file.js';

/** What a link opens; `open` begins to read. An archive's size is not known before it is made. */
export interface Delivery {
  readonly fileName: string;
  readonly mediaType: string;
  readonly purpose: TicketPurpose;
  readonly byteSize: number | null;
  readonly etag: string | null;
  open(range?: ByteRange): Promise<Readable>;
}

/** Opens links to files: whose it is must be signed in still, and have the right still. */
@Injectable()
export class OpenTicket {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly actors: ActorSource,
    private readonly storage: FileStorage,
    private readonly items: ItemEvidenceViews,
    private readonly settings: EvidenceSettings,
    private readonly attached: AttachedRecords,
  ) {}

  private get reading() {
    return { verdictNeeded: this.settings.scanned, attached: this.attached };
  }

  /** Problems: `ticketExpired`, `sessionEnded`, `notFound`, `fileInfected`, `fileNotScanned`. */
  async run(text: string): Promise<Delivery> {
    const ticket = readTicket(text, this.settings.ticketKey, new Date());
    if (ticket === null) throw new Problem('ticketExpired');
    const actor = await this.actors.ofSession(ticket);
    return ticket.opens === 'file' ? this.file(actor, ticket) : this.item(actor, ticket.itemId);
  }

  private async file(actor: Actor, ticket: Extract<Ticket, { opens: 'file' }>): Promise<Delivery> {
    const { evidenceId, number, purpose } = ticket;
    const file = await readableFile(this.dataSource.manager, actor, ticket, this.reading);
    return {
      ...file,
      purpose,
      etag: `"${file.sha256}"`,
      open: async (range) => {
        const bytes = await this.storage.open(file.sha256, range);
        // A look is reading, which nobody records; what is taken away goes to the access log.
        if (purpose === 'download') {
          const detail = { number, sha256: file.sha256, ...(range ? { from: range.start, to: range.end } : {}) };
          await this.log(actor, 'evidence.downloaded', { subjectType: 'evidence', subjectId: evidenceId, detail });
        }
        return bytes;
      },
    };
  }

  private async item(actor: Actor, itemId: string): Promise<Delivery> {
    const evidence = await this.items.ofItem(this.dataSource.manager, actor, itemId);
    const indexed = placed(evidence, this.settings.scanned);
    const [first] = evidence.items;
    return {
      fileName: `佐证材料${first ? `-${first.item.number.replace(/[^\p{L}\p{N}〔〕-]/gu, '')}` : ''}.zip`,
      mediaType: 'application/zip',
      purpose: 'download',
      byteSize: null,
      etag: null,
      open: async () => {
        const archive = await itemArchive(this.storage, indexed);
        const detail = { files: new Set(indexed.flatMap(({ path }) => path ?? [])).size, records: indexed.length };
        await this.log(actor, 'evidence.exported', { subjectType: 'workItem', subjectId: itemId, detail });
        return archive;
      },
    };
  }

  private log(
    { userId: actorId }: Actor,
    action: string,
    subject: { subjectType: string; subjectId: string; detail: JsonObject },
  ): Promise<void> {
    return inTransaction(this.dataSource, (tx) =>
      recordAccess(tx, { actorId, action, ...subject, occurredAt: new Date() }),
    );
  }
}
