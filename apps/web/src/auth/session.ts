import { ApiProblem, problemOf } from '../api/problem.js';
import type { Session } from '../api/shapes.js';
import { renewalDelay } from './renewal.js';

export interface SessionState {
  phase: 'starting' | 'signedOut' | 'signedIn';
  mustChangePassword: boolean;
  /** Why the page fell back to the sign-in form. */
  notice: 'ended' | 'left' | 'unreachable' | null;
}

const LOCK = 'duban-session';
const RETRY_MS = 2_000;
/** Set while a refresh cookie may be there: without it a visitor's first page need not ask for what cannot be. */
const SIGNED_IN = 'duban-signed-in';

/** The access token lives here and nowhere else: it is lost with the page, and the cookie brings a new one. */
class SessionStore {
  private state: SessionState = { phase: 'starting', mustChangePassword: false, notice: null };
  private token: string | null = null;
  private refreshing: Promise<string | null> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly tokenListeners = new Set<(token: string | null) => void>();
  private readonly tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(LOCK);

  constructor() {
    this.tabs?.addEventListener('message', (event) => {
      if (event.data === 'signedOut') this.drop('ended');
    });
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly snapshot = () => this.state;

  /** Told each new token, and null when the session is over. */
  onToken(listener: (token: string | null) => void): () => void {
    this.tokenListeners.add(listener);
    return () => void this.tokenListeners.delete(listener);
  }

  accessToken(): string | null {
    return this.token;
  }

  async start(): Promise<void> {
    if (localStorage.getItem(SIGNED_IN) === null) return this.set({ phase: 'signedOut', notice: null });
    // A line that is down for a moment must not send a person with a valid session to the form.
    while (this.state.phase === 'starting') {
      try {
        if ((await this.refresh()) === null) this.set({ phase: 'signedOut', notice: null });
      } catch {
        this.set({ notice: 'unreachable' });
        await new Promise((again) => setTimeout(again, RETRY_MS));
      }
    }
  }

  async signIn(login: string, password: string): Promise<void> {
    this.take(await this.send<Session>('POST', '/api/session', { login, password }));
  }

  async changePassword(present: string, next: string): Promise<void> {
    this.take(await this.send<Session>('PUT', '/api/me/password', { present, next }));
  }

  async signOut(everywhere: boolean): Promise<void> {
    await this.send('DELETE', everywhere ? '/api/sessions' : '/api/session');
    this.tabs?.postMessage('signedOut');
    this.drop('left');
  }

  /** A fresh token, or null when the session is over. Tabs take turns: a refresh token may be used only once. */
  refresh(): Promise<string | null> {
    this.refreshing ??= this.inTurn(() => this.renew()).finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    // `locks` is missing where the page is served without TLS from another machine; then there is no turn to take.
    const locks = (navigator as Partial<Navigator>).locks;
    return locks ? locks.request(LOCK, work) : work();
  }

  private async renew(): Promise<string | null> {
    try {
      const session = await this.send<Session>('POST', '/api/session/refresh');
      this.take(session);
      return session.accessToken;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
      this.drop(this.state.phase === 'signedIn' ? 'ended' : null);
      return null;
    }
  }

  private take(session: Session): void {
    this.token = session.accessToken;
    localStorage.setItem(SIGNED_IN, '1');
    this.set({ phase: 'signedIn', mustChangePassword: session.mustChangePassword, notice: null });
    for (const listener of this.tokenListeners) listener(this.token);
    clearTimeout(this.timer);
    const delay = renewalDelay(session.accessToken, session.expiresAt, Date.now());
    this.timer = setTimeout(() => void this.refresh().catch(() => undefined), delay);
  }

  private drop(notice: SessionState['notice']): void {
    clearTimeout(this.timer);
    const had = this.token !== null;
    localStorage.removeItem(SIGNED_IN);
    this.token = null;
    this.set({ phase: 'signedOut', mustChangePassword: false, notice });
    if (had) for (const listener of this.tokenListeners) listener(null);
  }

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers = new Headers();
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    if (this.token !== null) headers.set('Authorization', `Bearer ${this.token}`);
    const response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch(() => {
      throw new ApiProblem(0, 'offline');
    });
    const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
    if (!response.ok) throw problemOf(response.status, answer, response.headers.get('x-request-id'));
    return answer as T;
  }
}

export const session = new SessionStore();
