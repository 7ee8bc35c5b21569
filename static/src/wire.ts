/** The WebSocket itself: opened, kept up, opened again; without a word about what it carries. */
import { io, type Socket } from 'socket.io-client';
import { pause } from './backoff';
import { meta } from './dom';

interface Owner {
  up(isBack: boolean): void;
  /** `failures`: how many tries in a row did not even connect. */
  down(failures: number): void;
  heard(kind: string, news: unknown): void;
}

const ANSWER_WITHIN = 10_000;

export class Wire {
  private readonly socket: Socket;
  private failures = 0;
  private wasUp = false;
  private isClosed = false;

  constructor(private readonly owner: Owner) {
    this.socket = io({
      transports: ['websocket'],
      auth: (give) => give({ csrf: meta('csrf') }),
      reconnectionDelay: 1000,
      reconnectionDelayMax: 8000,
      randomizationFactor: 0.7,
    });
    this.socket.on('connect', () => this.connected());
    this.socket.on('connect_error', () => this.failed());
    this.socket.on('disconnect', (reason) => this.lost(reason));
    this.socket.onAny((kind: string, news: unknown) => owner.heard(kind, news));
  }

  get isUp(): boolean {
    return this.socket.connected;
  }

  send(kind: string, fields: object): void {
    if (this.isUp) this.socket.volatile.emit(kind, fields);
  }

  /** Null when no answer came in time: then the connection is taken for dead and opened again. */
  async request<T>(kind: string, fields: object): Promise<T | null> {
    try {
      return (await this.socket.timeout(ANSWER_WITHIN).emitWithAck(kind, fields)) as T;
    } catch {
      if (this.isUp) this.reopen();
      return null;
    }
  }

  /** Drop a connection that may be dead, or a wait that is too long, and connect at once. */
  reopen(): void {
    if (!this.isClosed) this.socket.disconnect().connect();
  }

  close(): void {
    this.isClosed = true;
    this.socket.disconnect();
  }

  private connected(): void {
    const isBack = this.wasUp;
    this.wasUp = true;
    this.failures = 0;
    this.owner.up(isBack);
  }

  private failed(): void {
    this.failures += 1;
    if (!this.socket.active) void this.tryAgain();
    this.owner.down(this.failures);
  }

  private lost(reason: string): void {
    if (reason === 'io server disconnect') void this.tryAgain();
    this.owner.down(0);
  }

  /** Where the server itself refused or ended it, the library leaves the next try to us. */
  private async tryAgain(): Promise<void> {
    await pause(1000 + Math.random() * 4000 * Math.min(this.failures + 1, 5));
    if (!this.isClosed && !this.isUp) this.socket.connect();
  }
}
