import type { ClientToServerEvents, LiveRoom, ServerToClientEvents } from '#libs/contracts';
import { io, type Socket } from 'socket.io-client';
import { changesAfter } from '../api/changes.js';
import { session } from '../auth/session.js';
import type { CacheRefresh } from './batch.js';
import { Resume } from './resume.js';

/** `behind` is said only after a moment, so that a blink of the line does not make the page flicker. */
export type LiveState = 'connected' | 'behind';

const RETRY_MS = 1_000;
/** A watermark comes every few seconds; silence this long means that the line is dead though nobody said so. */
const SILENCE_MS = 20_000;

/** One socket for the whole page, from sign-in to sign-out. */
export class LiveConnection {
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  private readonly resume: Resume;
  private readonly rooms = new Map<string, LiveRoom>();
  private readonly stops: (() => void)[] = [];
  private retry: ReturnType<typeof setTimeout> | undefined;
  private heardAt = Date.now();

  private onState: (state: LiveState) => void = () => undefined;

  constructor(private readonly refresh: CacheRefresh) {
    this.resume = new Resume({ changesAfter, changed: refresh.changed, reset: refresh.everything });
    this.socket = io({
      path: '/api/live',
      // A proxy that lets no websocket through still gets long polling.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: RETRY_MS,
      auth: (give) => give({ token: session.accessToken() }),
      autoConnect: false,
    });
  }

  open(onState: (state: LiveState) => void): void {
    this.onState = onState;
    this.listen();
    this.socket.connect();
  }

  /** Asks to be told of more than one's own: each room is checked by the server. */
  join(room: LiveRoom): () => void {
    const key = `${room.room}:${room.id}`;
    this.rooms.set(key, room);
    if (this.socket.connected) this.enter(room);
    return () => {
      this.rooms.delete(key);
      if (this.socket.connected) this.socket.emit('leave', room);
    };
  }

  close(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.socket.off();
    clearTimeout(this.retry);
    this.refresh.stop();
    this.socket.disconnect();
  }

  private listen(): void {
    const { socket } = this;
    socket.on('connect', () => {
      this.heardAt = Date.now();
      for (const room of this.rooms.values()) this.enter(room);
      this.catchUp();
    });
    socket.on('disconnect', (reason) => {
      this.lost();
      // After these the library does not come back by itself.
      if (reason === 'io server disconnect') this.reopen();
    });
    socket.on('connect_error', () => {
      this.lost();
      if (!socket.active) this.reopen();
    });
    socket.on('change', (change) => {
      this.heardAt = Date.now();
      this.resume.live({ ...change, gone: false });
    });
    socket.on('gone', (gone) => {
      this.heardAt = Date.now();
      this.resume.live({ ...gone, gone: true });
    });
    socket.on('watermark', ({ upTo }) => {
      this.heardAt = Date.now();
      this.resume.watermark(upTo);
    });
    socket.on('signedOut', () => void session.refresh().catch(() => undefined));
    this.stops.push(
      session.onToken((token) => {
        if (token !== null && socket.connected) socket.emit('renew', token, () => undefined);
      }),
    );
    this.onWindow('online', () => this.wake());
    this.onWindow('offline', () => this.lost());
    this.onWindow('pageshow', () => this.wake());
    const seen = () => document.visibilityState === 'visible' && this.wake();
    document.addEventListener('visibilitychange', seen);
    this.stops.push(() => document.removeEventListener('visibilitychange', seen));
    const pulse = setInterval(() => {
      if (Date.now() - this.heardAt > SILENCE_MS) this.wake();
    }, SILENCE_MS / 4);
    this.stops.push(() => clearInterval(pulse));
  }

  private onWindow(event: 'online' | 'offline' | 'pageshow', act: () => void): void {
    window.addEventListener(event, act);
    this.stops.push(() => window.removeEventListener(event, act));
  }

  private enter(room: LiveRoom): void {
    this.socket.emit('join', room, () => undefined);
  }

  private lost(): void {
    this.resume.lost();
    this.onState('behind');
  }

  /** The machine slept or the network came back: look at once, without waiting for the socket's own timers. */
  private wake(): void {
    const silent = Date.now() - this.heardAt > SILENCE_MS;
    if (this.socket.connected && silent) this.socket.disconnect();
    if (!this.socket.connected) this.socket.connect();
    if (silent || this.resume.isBehind || !this.socket.connected) this.catchUp();
    this.heardAt = Date.now();
  }

  /** Refused at the handshake or put out by the server: most likely the token is old. */
  private reopen(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      session
        .refresh()
        .then((token) => token !== null && this.socket.connect())
        .catch(() => this.reopen());
    }, RETRY_MS);
  }

  private catchUp(): void {
    clearTimeout(this.retry);
    this.resume
      .catchUp()
      .then(() => this.socket.connected && this.onState('connected'))
      .catch(() => {
        this.onState('behind');
        this.retry = setTimeout(() => this.catchUp(), RETRY_MS);
      });
  }
}
