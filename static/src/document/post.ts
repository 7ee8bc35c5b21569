/** The ways a change of a text takes to the server: the socket, or a request where it cannot. */
import { postBytes } from '../http';
import { goToSignIn } from '../leaving';
import { line } from '../socket';
import { type Bytes, toBase64 } from './bytes';
import type { Answer } from './courier';

interface Said {
  ok?: boolean;
  rest?: number;
  resync?: boolean;
  because?: string;
}

const SOCKET_CARRIES = 11_000;
/** Answers that say nothing against the change itself. */
const PASSING = [0, 408, 425, 429, 500, 502, 503, 504];

export class Post {
  constructor(
    private readonly stream: string,
    private readonly base: string,
    /** Where one stands in the text just now: it may ride along. */
    private readonly at: () => string,
  ) {}

  get isOpen(): boolean {
    return line.state !== 'down';
  }

  send(update: Bytes): Promise<Answer> {
    const isSmall = update.length <= SOCKET_CARRIES;
    return isSmall && line.state === 'live' ? this.tell(update) : this.bring(update);
  }

  async bring(update: Bytes): Promise<Answer> {
    const { status, data, because } = await postBytes<Said>(`${this.base}/updates`, update);
    if (status === 401) goToSignIn();
    if (status === 401 || PASSING.includes(status)) return { kind: 'later' };
    return understood(data ?? { because });
  }

  private async tell(update: Bytes): Promise<Answer> {
    const said = await line.update<Said>(this.stream, toBase64(update), this.at());
    return said ? understood(said) : { kind: 'later' };
  }
}

function understood({ ok, rest, resync, because }: Said): Answer {
  if (ok) return { kind: 'stored', rest };
  if (resync) return { kind: 'missing' };
  return because ? { kind: 'refused', because } : { kind: 'later' };
}
