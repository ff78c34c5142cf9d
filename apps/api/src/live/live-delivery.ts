import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { PositionedEntry } from '#libs/ledger';
import { type Audience, audienceOf, itemOf, toChange, toGone } from './audience.js';
import { LiveAuthoriser, type LiveSubject } from './live-authoriser.js';
import { type LiveSocket, LiveSockets } from './live-sockets.js';
import { readersOfItems, readersOfUnits } from './readers.js';
import { room } from './rooms.js';
import { SerialQueue } from './serial-queue.js';
import { Standings } from './standings.js';

interface Addressed {
  entry: PositionedEntry;
  audience: Audience;
}

/**
 * Sends batches of entries to those who may read them. Batches, new sockets and joins pass through one queue: a socket is
 * in its rooms either for the whole of a batch or for none of it, so that a watermark never promises what it missed.
 */
@Injectable()
export class LiveDelivery {
  readonly #queue = new SerialQueue();
  #upTo = 0;

  constructor(
    @InjectEntityManager() private readonly manager: EntityManager,
    private readonly sockets: LiveSockets,
    private readonly standings: Standings,
    private readonly authoriser: LiveAuthoriser,
  ) {}

  /** Where the tail begins; everything later is delivered. */
  begin(position: number): void {
    this.#upTo = position;
  }

  /** Between two batches, with the position up to which everything was sent. */
  between<T>(work: (upTo: number) => Promise<T> | T): Promise<T> {
    return this.#queue.run(() => work(this.#upTo));
  }

  /** Sends what each socket may hear of, in order, then the watermark. Throws before anything was sent, or not at all. */
  deliver(entries: readonly PositionedEntry[]): Promise<void> {
    return this.#queue.run(async () => {
      await this.standings.refresh();
      const units = this.sockets.readingUnits();
      const items = new Set(entries.flatMap((entry) => itemOf(entry) ?? []));
      const named = new Set(entries.flatMap(({ unitIds }) => unitIds));
      const readersNow = {
        ofItem: await readersOfItems(this.manager, [...items], units),
        ofUnit: await readersOfUnits(this.manager, [...named]),
      };
      const addressed = entries.map((entry) => ({ entry, audience: audienceOf(entry, readersNow) }));
      const readers = await this.#readersOfChecked(addressed);
      for (const { entry, audience } of addressed) this.#send(entry, audience, readers);
      this.#upTo = entries.at(-1)?.position ?? this.#upTo;
      this.#announce();
    });
  }

  /** Finds ended sessions and moved rights while nothing happens, and tells everybody that nothing was missed. */
  heartbeat(): Promise<void> {
    return this.#queue.run(async () => {
      await this.standings.refresh();
      this.#announce();
    });
  }

  #announce(): void {
    this.sockets.server.local.emit('watermark', { upTo: this.#upTo });
  }

  #send(entry: PositionedEntry, audience: Audience, readers: ReadonlyMap<string, readonly LiveSocket[]>): void {
    const { local } = this.sockets.server;
    // Not to the item's room: whoever may read the item reads it through a unit, and that is known as of this moment.
    const rooms = [...audience.units.map(room.unit), ...audience.users.map(room.user)];
    if (audience.checked) {
      for (const socket of readers.get(entry.subjectId) ?? []) socket.emit('change', toChange(entry));
    } else if (rooms.length > 0) {
      local.to(rooms).emit('change', toChange(entry)); // an empty list of rooms would mean everybody
    }
    const gone = audience.goneUnits.map(room.unit);
    if (gone.length > 0) local.to(gone).except(rooms).emit('gone', toGone(entry));
  }

  /** By checked subject the sockets that are concerned or have joined the plan's room, and may read it now. */
  async #readersOfChecked(addressed: readonly Addressed[]): Promise<ReadonlyMap<string, readonly LiveSocket[]>> {
    const asked = new Map<LiveSocket, Map<string, LiveSubject>>();
    for (const { entry, audience } of addressed) {
      if (!audience.checked) continue;
      const joined = entry.subjectType === 'plan' ? [room.plan(entry.subjectId)] : [];
      for (const socket of this.sockets.in([...joined, ...audience.units.map(room.unit)])) {
        const subjects = asked.get(socket) ?? new Map<string, LiveSubject>();
        asked.set(socket, subjects.set(entry.subjectId, { type: entry.subjectType, id: entry.subjectId }));
      }
    }
    const readers = new Map<string, LiveSocket[]>();
    await Promise.all(
      [...asked].map(async ([socket, subjects]) => {
        for (const id of await this.authoriser.readable(socket.data.actor, [...subjects.values()])) {
          readers.set(id, [...(readers.get(id) ?? []), socket]);
        }
      }),
    );
    return readers;
  }
}
