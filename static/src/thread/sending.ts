/** From the composer into the outbox: shown at once, kept until the server has it. */
import { announce } from '../announce';
import { me } from '../dom';
import { t } from '../strings';
import { uuid } from '../uuid';
import type { Composer } from '../writing/composer';
import { Draft } from '../writing/draft';
import { outbox } from './delivery';
import { Ghosts } from './ghosts';
import type { Change, Unsent } from './outbox';
import { Reply } from './reply';
import type { Room } from './room';

interface Owner {
  /** Bring the end of the thread into sight, loading it if need be. */
  showEnd(): Promise<unknown>;
  stored(html: string): void;
  wrote(): void;
}

export class Sending {
  readonly reply: Reply;
  private readonly ghosts: Ghosts;
  private readonly draft: Draft;

  constructor(
    private readonly room: Room,
    private readonly composer: Composer | null,
    private readonly owner: Owner,
  ) {
    this.reply = new Reply(room, composer);
    this.ghosts = new Ghosts(room, outbox, (post) => this.editAgain(post));
    this.draft = new Draft(room.stream, () => this.kept(), room.signal);
    room.signal.addEventListener(
      'abort',
      outbox.listen((change) => this.changed(change)),
    );
    if (!composer) return;
    const { signal } = room;
    composer.form.addEventListener('submit', (event) => void this.submit(event), { signal });
    composer.area.addEventListener('input', () => this.draft.save(), { signal });
    this.restore(composer);
  }

  refresh(): void {
    this.ghosts.refresh();
  }

  /** Leave the page as the server made it: what is unsent is kept elsewhere. */
  foldAway(): void {
    this.draft.saveNow();
    this.composer?.preview?.close();
    this.ghosts.remove();
  }

  /** A post with this key stands in the thread, so it needs no more sending. */
  arrived(key: string | undefined): void {
    if (key && outbox.drop(key)) announce(t('Your post was sent'));
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.composer?.text;
    if (!text || !this.composer) return;
    outbox.add({ key: uuid(), base: this.room.base, text, reply_to: this.reply.number });
    this.composer.set('');
    this.reply.clear();
    this.draft.forget();
    this.composer.focus();
    this.owner.wrote();
    await this.owner.showEnd();
  }

  private changed(change: Change): void {
    if (change.kind === 'sent' && change.post.base === this.room.base) {
      this.owner.stored(change.html);
      announce(t('Your post was sent'));
    }
    if (change.kind === 'refused' && change.post.base === this.room.base) {
      announce(
        t('Your post was not accepted: %(because)s', { because: change.post.because ?? '' }),
      );
    }
    this.ghosts.refresh();
  }

  private editAgain(post: Unsent): void {
    if (!this.composer) return;
    const written = this.composer.text;
    this.composer.set(written ? `${written}\n\n${post.text}` : post.text);
    this.composer.focus();
  }

  private restore(composer: Composer): void {
    const kept = this.draft.load();
    if (!kept || composer.text || !me()) return;
    composer.set(kept.text);
    const isAnswering = this.reply.number !== '';
    if (kept.reply && !isAnswering) {
      this.reply.show(kept.reply.number, kept.reply.author, kept.reply.text);
    }
  }

  private kept() {
    const text = this.composer?.area.value ?? '';
    return { text, reply: this.reply.shown };
  }
}
