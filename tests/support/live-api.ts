import type { AddressInfo } from 'node:net';
import cookie from '@fastify/cookie';
import { Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { io, type Socket } from 'socket.io-client';
import type { DataSource } from 'typeorm';
import { AccessModule } from '#libs/access';
import type {
  Changes,
  ClientToServerEvents,
  LiveChange,
  LiveGone,
  LiveRoom,
  ServerToClientEvents,
} from '#libs/contracts';
import { IdentityModule, IdentitySettings, RECOMMENDED_COST, StartSession } from '#libs/identity';
import { PlansModule } from '#libs/plans';
import { ApprovalsModule } from '#libs/approvals';
import { CommentsModule } from '#libs/comments';
import { EvidenceModule } from '#libs/evidence';
import { IndicatorsModule } from '#libs/indicators';
import { InstructionsModule } from '#libs/instructions';
import { LettersModule } from '#libs/letters';
import { ReportingModule } from '#libs/reporting';
import { WorkItemsModule } from '#libs/work-items';
import { HttpModule } from '../../apps/api/src/http/http.module.js';
import { LiveAuthoriser } from '../../apps/api/src/live/live-authoriser.js';
import { LIVE_TIMINGS, type LiveTimings } from '../../apps/api/src/live/live-timings.js';
import { LiveModule } from '../../apps/api/src/live/live.module.js';
import { LiveRights } from '../../apps/api/src/work-items/live-rights.js';
import { WrittenWords } from '../../apps/api/src/work-items/written-words.js';
import { DataSourceModule } from './data-source-module.js';

const settings: IdentitySettings = {
  accessTokenSecret: 'signs access tokens in tests only',
  refreshTokenSecret: 'keys refresh tokens in tests only',
  passwordCost: RECOMMENDED_COST,
};

/** The rights as the api gives them, without the routes beside. */
@Global()
@Module({
  imports: [
    ApprovalsModule,
    PlansModule,
    WorkItemsModule,
    IndicatorsModule,
    EvidenceModule,
    ReportingModule,
    LettersModule,
    InstructionsModule,
    CommentsModule,
  ],
  providers: [WrittenWords, { provide: LiveAuthoriser, useClass: LiveRights }],
  exports: [LiveAuthoriser],
})
class RightsModule {}

/** An api process with the live status on a free port. */
export class LiveApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
  ) {}

  static async start(dataSource: DataSource, timings: LiveTimings): Promise<LiveApi> {
    const module = await Test.createTestingModule({
      imports: [
        DataSourceModule.of(dataSource),
        AccessModule,
        HttpModule,
        IdentityModule.with({ provide: IdentitySettings, useValue: settings }),
        RightsModule,
        LiveModule,
      ],
    })
      .overrideProvider(LIVE_TIMINGS)
      .useValue(timings)
      .compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    app.setGlobalPrefix('api');
    await app.register(cookie);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new LiveApi(app, `http://127.0.0.1:${port}`);
  }

  async signIn(userId: string): Promise<string> {
    const started = await this.app.get(StartSession).run({ userId, mustChangePassword: false }, undefined);
    return started.view.accessToken;
  }

  async changes(token: string, after: number, limit?: number): Promise<Changes> {
    const query = new URLSearchParams({ after: String(after), ...(limit ? { limit: String(limit) } : {}) });
    const answer = await fetch(`${this.url}/api/changes?${query.toString()}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Changes;
  }

  /** Connects and waits for the first watermark. */
  async connect(token: string): Promise<LiveClient> {
    const client = new LiveClient(this.url, { token });
    await client.until(() => client.watermarks.length > 0);
    return client;
  }

  async connectAs(userId: string): Promise<LiveClient> {
    return this.connect(await this.signIn(userId));
  }
}

/** A client that writes down what it is told. */
export class LiveClient {
  readonly changes: LiveChange[] = [];
  readonly gone: LiveGone[] = [];
  readonly watermarks: number[] = [];
  refusal: string | undefined;
  signedOut = false;
  readonly #socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  readonly #looks = new Set<() => void>();

  constructor(url: string, auth: object) {
    this.#socket = io(url, { path: '/api/live', auth, transports: ['websocket'], forceNew: true, reconnection: false });
    this.#socket.on('change', (change) => this.changes.push(change));
    this.#socket.on('gone', (gone) => this.gone.push(gone));
    this.#socket.on('watermark', ({ upTo }) => this.watermarks.push(upTo));
    this.#socket.on('signedOut', () => (this.signedOut = true));
    this.#socket.on('connect_error', (error: Error & { data?: { code: string } }) => {
      this.refusal = error.data?.code ?? error.message;
    });
    const look = () => this.#looks.forEach((each) => each());
    this.#socket.onAny(() => setImmediate(look));
    for (const event of ['connect_error', 'disconnect'] as const) this.#socket.on(event, look);
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  get upTo(): number {
    return this.watermarks.at(-1) ?? -1;
  }

  join(room: LiveRoom): Promise<{ joined: boolean; seq: number }> {
    return this.#socket.timeout(5_000).emitWithAck('join', room);
  }

  /** Sends what the contract does not allow. */
  sendAnything(event: string, ...content: unknown[]): Promise<unknown> {
    const loose = this.#socket as unknown as Socket;
    return loose.timeout(5_000).emitWithAck(event, ...content) as Promise<unknown>;
  }

  leave(room: LiveRoom): void {
    this.#socket.emit('leave', room);
  }

  renew(token: string): Promise<{ accepted: boolean }> {
    return this.#socket.timeout(5_000).emitWithAck('renew', token);
  }

  /** Waits until something heard makes the condition true. */
  async until(condition: () => boolean, withinMs = 5_000): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Not heard within ${withinMs} ms.`)), withinMs);
      const look = () => {
        if (!condition()) return;
        clearTimeout(timer);
        this.#looks.delete(look);
        resolve();
      };
      this.#looks.add(look);
    });
  }

  close(): void {
    this.#socket.disconnect();
  }
}
