import { Injectable } from '@nestjs/common';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import { type Actor, readingUnitIds } from '#libs/access';
import type { ClientToServerEvents, ServerToClientEvents } from '#libs/contracts';
import { room } from './rooms.js';

/** What the server knows of a socket: whose it is, and as of when. */
export interface SocketState {
  actor: Actor;
  accessToken: string;
  /** Changes whenever rights may have moved; empty until it was looked up once. */
  stamp: string;
  authenticatedAt: number;
}

export type LiveServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketState>;
export type LiveSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketState>;

/** The sockets of this process. Every process tails the ledger itself, so nothing is ever sent through an adapter. */
@Injectable()
export class LiveSockets {
  #server: LiveServer | undefined;

  attach(server: LiveServer): void {
    this.#server = server;
  }

  get server(): LiveServer {
    if (!this.#server) throw new Error('The live gateway has not been started.');
    return this.#server;
  }

  all(): LiveSocket[] {
    return this.#server ? [...this.#server.of('/').sockets.values()] : [];
  }

  in(rooms: Iterable<string>): LiveSocket[] {
    const { adapter, sockets } = this.server.of('/');
    const ids = new Set([...rooms].flatMap((name) => [...(adapter.rooms.get(name) ?? [])]));
    return [...ids].flatMap((id) => sockets.get(id) ?? []);
  }

  /** The units that somebody connected here reads. */
  readingUnits(): string[] {
    return [...new Set(this.all().flatMap(({ data }) => readingUnitIds(data.actor)))];
  }

  /** Puts a socket into the rooms of its actor, and takes it out of those of units he does not read any more. */
  async place(socket: LiveSocket): Promise<void> {
    const { actor } = socket.data;
    const own = new Set([room.user(actor.userId), ...readingUnitIds(actor).map(room.unit)]);
    for (const name of socket.rooms) if (room.isUnit(name) && !own.has(name)) await socket.leave(name);
    await socket.join([...own]);
  }

  signOut(socket: LiveSocket): void {
    socket.emit('signedOut');
    socket.disconnect(true);
  }
}
