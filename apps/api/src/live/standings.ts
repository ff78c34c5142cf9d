import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { ActorSource } from '#libs/access';
import { Problem } from '#libs/kernel';
import { LiveAuthoriser } from './live-authoriser.js';
import { LiveSockets, type LiveSocket, type SocketState } from './live-sockets.js';
import { InjectTimings, type LiveTimings } from './live-timings.js';
import { room, subjectOfRoom } from './rooms.js';
import { sessionStamps } from './session-stamps.js';

/** Keeps what the sockets may hear in step with their sessions and their users' rights. */
@Injectable()
export class Standings {
  constructor(
    @InjectEntityManager() private readonly manager: EntityManager,
    private readonly actors: ActorSource,
    private readonly authoriser: LiveAuthoriser,
    private readonly sockets: LiveSockets,
    @InjectTimings() private readonly timings: LiveTimings,
  ) {}

  /** Whose a token is. Problems: `unauthenticated`, `sessionEnded`, `passwordChangeRequired`. */
  async admit(accessToken: string): Promise<SocketState> {
    const authenticatedAt = Date.now();
    const actor = await this.actors.authenticate(accessToken);
    if (actor.mustChangePassword) throw new Problem('passwordChangeRequired');
    return { actor, accessToken, stamp: '', authenticatedAt };
  }

  /**
   * Signs out sockets whose session has ended, and derives the rooms anew for those whose rights may have moved. One query
   * for all, before each batch goes out: nobody hears of what was taken from him by an earlier commit.
   */
  async refresh(): Promise<void> {
    const sockets = this.sockets.all();
    if (sockets.length === 0) return;
    const sessionIds = new Set(sockets.map(({ data }) => data.actor.sessionId));
    const stamps = await sessionStamps(this.manager, [...sessionIds]);
    await Promise.all(sockets.map((socket) => this.#refreshOne(socket, stamps.get(socket.data.actor.sessionId))));
  }

  /** Takes over a fresh token of the same session; refuses any other. */
  async renew(socket: LiveSocket, accessToken: string): Promise<boolean> {
    const state = await this.#admitOrRefuse(accessToken);
    const { actor } = socket.data;
    if (state?.actor.sessionId !== actor.sessionId || state.actor.userId !== actor.userId) return false;
    await this.#take(socket, state);
    return true;
  }

  async #refreshOne(socket: LiveSocket, stamp: string | undefined): Promise<void> {
    if (stamp === undefined) return this.sockets.signOut(socket);
    const { data } = socket;
    if (stamp === data.stamp && Date.now() - data.authenticatedAt < this.timings.reauthenticateMs) return;
    // The stamp is older than the actor read now, never newer: a change in between is found the next time.
    const state = await this.#admitOrRefuse(data.accessToken);
    if (!state) return this.sockets.signOut(socket);
    await this.#take(socket, { ...state, stamp });
  }

  async #take(socket: LiveSocket, state: SocketState): Promise<void> {
    Object.assign(socket.data, state);
    const joined = [...socket.rooms].flatMap((name) => subjectOfRoom(name) ?? []);
    const readable = joined.length > 0 ? await this.authoriser.readable(state.actor, joined) : new Set<string>();
    for (const { type, id } of joined) {
      if (!readable.has(id)) await socket.leave(type === 'plan' ? room.plan(id) : room.item(id));
    }
    if (socket.connected) await this.sockets.place(socket);
  }

  async #admitOrRefuse(accessToken: string): Promise<SocketState | undefined> {
    try {
      return await this.admit(accessToken);
    } catch (error) {
      if (error instanceof Problem) return undefined;
      throw error;
    }
  }
}
