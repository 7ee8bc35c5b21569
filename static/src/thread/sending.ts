/** From the composer into the outbox: shown at once, kept until the server has it. */
import { announce } from '../announce';
import { me } from '../dom';
import { post } from '../http';
import { t } from '../strings';
import { toast } from '../toasts';
import { uuid } from '../uuid';
import type { Composer } from '../writing/composer';
import type { Kept } from '../writing/draft';
import { Files } from '../writing/files';
import { bindLater } from '../writing/later';
import { outbox } from './delivery';
import { Drafting } from './drafting';
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
  private readonly draft: Drafting | null;
  private readonly files: Files | null;

  constructor(
    private readonly room: Room,
    private readonly composer: Composer | null,
    private readonly owner: Owner,
  ) {
    this.reply = new Reply(room, composer);
    this.ghosts = new Ghosts(room, outbox, (post) => this.editAgain(post));
    this.draft = composer && new Drafting(room, composer, () => this.kept());
    this.files =
      composer && new Files(composer.form, room.base, () => this.draft?.typed(), room.signal);
    room.signal.addEventListener(
      'abort',
      outbox.listen((change) => this.changed(change)),
    );
    if (!composer) return;
    const { signal } = room;
    composer.form.addEventListener('submit', (event) => void this.submit(event), { signal });
    bindLater(composer.form, signal);
    if (me()) void this.draft?.begin((kept) => this.restore(composer, kept));
  }

  refresh(): void {
    this.ghosts.refresh();
  }

  /** Leave the page as the server made it: what is unsent is kept elsewhere. */
  foldAway(): void {
    this.draft?.leave();
    this.composer?.preview?.close();
    this.ghosts.remove();
  }

  /** A post with this key stands in the thread, so it needs no more sending. */
  arrived(key: string | undefined): void {
    if (key && outbox.drop(key)) announce(t('Your post was sent'));
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const isLater = event.submitter?.matches('[data-later-send]') ?? false;
    const text = this.composer?.text ?? '';
    const brought = this.files?.brought ?? [];
    if (!this.composer || !(text || brought.length)) return;
    if (this.files?.isBusy) return toast(t('A file is still on its way. Post when it is there.'));
    const files = JSON.stringify(brought.map(({ id, alt }) => ({ id, alt })));
    const { base } = this.room;
    const reply_to = this.reply.number;
    if (isLater) return this.putOff({ key: uuid(), text, reply_to, files });
    this.composer.set('');
    this.files?.clear();
    this.reply.clear();
    const draft = this.draft?.sent();
    outbox.add({ key: uuid(), base, text, reply_to, files, draft });
    this.composer.focus();
    this.owner.wrote();
    await this.owner.showEnd();
  }

  /** The post goes out later: the text stays here until the server has it. */
  private async putOff(fields: Record<string, string>): Promise<void> {
    const form = this.composer?.form;
    if (!form) return;
    const [when, zone] = ['when', 'zone'].map((name) => String(new FormData(form).get(name) ?? ''));
    const draft = this.draft?.at ?? '';
    const later = { ...fields, draft, when: when ?? '', zone: zone ?? '' };
    const answer = await post<{ told: string }>(`${this.room.base}/later`, later);
    if (!answer.ok || !answer.data) return toast(answer.because);
    form.querySelector<HTMLElement>('#later')?.hidePopover();
    this.composer?.set('');
    this.files?.clear();
    this.reply.clear();
    this.draft?.sent();
    const run = () => location.assign('/scheduled');
    toast(answer.data.told, { label: t('Show'), run });
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

  private restore(composer: Composer, kept: Kept): void {
    composer.set(kept.text);
    this.files?.restore(kept.files ?? []);
    const isAnswering = this.reply.number !== '';
    if (kept.reply && !isAnswering) {
      this.reply.show(kept.reply.number, kept.reply.author, kept.reply.text);
    }
  }

  private kept(): Kept {
    const text = this.composer?.area.value ?? '';
    return { text, reply: this.reply.shown, files: this.files?.brought };
  }
}
