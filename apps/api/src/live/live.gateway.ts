import { setImmediate } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { liveHandshakeSchema, liveRoomSchema } from '#libs/contracts';
import { readingUnitIds } from '#libs/access';
import { Problem } from '#libs/kernel';
import { stackOf } from '#libs/ledger';
import { LiveAuthoriser } from './live-authoriser.js';
import { LiveDelivery } from './live-delivery.js';
import { type LiveServer, type LiveSocket, LiveSockets } from './live-sockets.js';
import { room } from './rooms.js';
import { Standings } from './standings.js';

/** What a client may send is small; the token is the longest of it. */
const LONGEST_MESSAGE = 16 * 1024;

/** The answer to a join: from `seq` on the client hears of the room, what came before it asks for. */
interface JoinAnswer {
  joined: boolean;
  seq: number;
}

/**
 * The sockets' door. Guards and pipes of the HTTP side do not reach it: the handshake, each join and each message are
 * checked here, and what is sent is checked again when it is sent (see {@link LiveDelivery}).
 */
@WebSocketGateway({ path: '/api/live', serveClient: false, maxHttpBufferSize: LONGEST_MESSAGE })
export class LiveGateway implements OnGatewayInit<LiveServer> {
  readonly #logger = new Logger(LiveGateway.name);

  constructor(
    private readonly sockets: LiveSockets,
    private readonly standings: Standings,
    private readonly delivery: LiveDelivery,
    private readonly authoriser: LiveAuthoriser,
  ) {}

  afterInit(server: LiveServer): void {
    this.sockets.attach(server);
    server.use((socket, next) => {
      this.#admit(socket).then(
        () => this.#open(socket, next),
        (error: unknown) => next(this.#refusal(error)),
      );
    });
  }

  /**
   * Opens an admitted socket between two batches. What was sent before is in the ledger when the client learns that it is
   * connected, so /changes asked from then on tells it; all later is sent to it. Were the socket opened at once and put
   * into its rooms afterwards, a batch in between would reach it by neither way.
   */
  #open(socket: LiveSocket, next: () => void): Promise<void> {
    return this.delivery.between(async (upTo) => {
      next(); // socket.io opens it in the next tick
      await setImmediate();
      if (!socket.connected) return;
      await this.sockets.place(socket);
      socket.emit('watermark', { upTo });
    });
  }

  @SubscribeMessage('join')
  async join(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<JoinAnswer> {
    const name = await this.#roomToJoin(socket, body).catch((error: unknown) => {
      this.#logger.error('A join could not be checked', stackOf(error));
      return undefined;
    });
    return this.delivery.between(async (upTo) => {
      if (name !== undefined) await socket.join(name);
      return { joined: name !== undefined, seq: upTo };
    });
  }

  @SubscribeMessage('leave')
  async leave(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<void> {
    const asked = liveRoomSchema.safeParse(body);
    // The rooms of one's units are not left: they follow from rights.
    if (asked.success && asked.data.room !== 'unit') await socket.leave(room[asked.data.room](asked.data.id));
  }

  @SubscribeMessage('renew')
  async renew(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<{ accepted: boolean }> {
    const token = liveHandshakeSchema.safeParse({ token: body });
    if (!token.success) return { accepted: false };
    const accepted = await this.delivery
      .between(() => this.standings.renew(socket, token.data.token))
      .catch((error: unknown) => {
        this.#logger.error('A token could not be renewed', stackOf(error));
        return false;
      });
    return { accepted };
  }

  async #admit(socket: LiveSocket): Promise<void> {
    const handshake = liveHandshakeSchema.safeParse(socket.handshake.auth);
    if (!handshake.success) throw new Problem('unauthenticated');
    Object.assign(socket.data, await this.standings.admit(handshake.data.token));
  }

  /** The client sees the code only; `internal` is logged. */
  #refusal(error: unknown): Error {
    if (!(error instanceof Problem)) this.#logger.error('A handshake failed', stackOf(error));
    const code = error instanceof Problem ? error.code : 'internal';
    return Object.assign(new Error(code), { data: { code } });
  }

  async #roomToJoin(socket: LiveSocket, body: unknown): Promise<string | undefined> {
    const asked = liveRoomSchema.safeParse(body);
    if (!asked.success) return undefined;
    const { id } = asked.data;
    const { actor } = socket.data;
    if (asked.data.room === 'unit') return readingUnitIds(actor).includes(id) ? room.unit(id) : undefined;
    const type = asked.data.room === 'plan' ? 'plan' : 'workItem';
    const readable = await this.authoriser.readable(actor, [{ type, id }]);
    return readable.has(id) ? room[asked.data.room](id) : undefined;
  }
}
