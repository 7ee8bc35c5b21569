/** Carries the outbox: how a post is sent, what the answer means, when to try again. */
import { me } from '../dom';
import { post } from '../http';
import { goToSignIn } from '../leaving';
import { line } from '../socket';
import { read, write } from '../store';
import { onWake } from '../wake';
import { Outbox, type Outcome, type Unsent } from './outbox';
import { tellElsewhere } from './unsent';

const PREFIX = 'plenary:outbox:';
/** Answers that say nothing against the post itself. */
const PASSING = [0, 408, 425, 429, 500, 502, 503, 504];

const shelfName = (): string => PREFIX + me();

export const outbox = new Outbox(
  {
    read: () => (me() ? read<Unsent[]>(shelfName(), []) : []),
    write: (posts) => write(shelfName(), posts),
  },
  send,
);

async function send({
  base,
  key,
  text,
  reply_to,
  files = '',
  draft = '',
}: Unsent): Promise<Outcome> {
  const fields = { key, text, reply_to, files, draft };
  const answer = await post<{ number: number; html: string }>(`${base}/posts`, fields);
  if (answer.ok && answer.data) return { kind: 'sent', ...answer.data };
  if (answer.status === 401) goToSignIn();
  const isPassing = answer.ok || answer.status === 401 || PASSING.includes(answer.status);
  if (isPassing) return { kind: 'later', wait: answer.wait };
  return { kind: 'refused', because: answer.because };
}

/** Send as soon as there is a way, and keep several tabs of one person together. */
export function startDelivery(): void {
  line.follow((state) => {
    if (state !== 'down') void outbox.drain();
  });
  onWake(() => void outbox.drain());
  addEventListener('storage', (event) => {
    if (event.key === shelfName()) outbox.noticeOthers();
  });
  outbox.listen((change) => {
    if (change.kind === 'refused' && !isShown(change.post)) tellElsewhere(outbox, change.post);
  });
}

function isShown({ key }: Unsent): boolean {
  return document.querySelector(`[data-key="${CSS.escape(key)}"]`) !== null;
}
