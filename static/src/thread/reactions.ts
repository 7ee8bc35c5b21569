/** Reactions and to-dos: shown at once, settled by the server's answer. */
import { post } from '../http';
import { t } from '../strings';
import { toast } from '../toasts';
import type { Mine } from './mine';
import type { Posts } from './posts';
import type { Room } from './room';

interface Reacted {
  number: number;
  html: string;
  on: boolean;
}

export class Reactions {
  constructor(
    private readonly room: Room,
    private readonly posts: Posts,
    private readonly mine: Mine,
  ) {}

  /** `mark` is what the button carries: 47:support. */
  async toggle(mark: string): Promise<void> {
    const [number, kind] = [Number(mark.split(':')[0]), mark.split(':')[1] ?? ''];
    const on = !this.mine.has(number, kind);
    const asked = this.posts.now();
    this.show(number, kind, on);
    const answer = await post<Reacted>(`${this.room.base}/react`, { mark, on: on ? 1 : 0 });
    this.show(number, kind, answer.ok ? (answer.data?.on ?? on) : !on);
    if (answer.data?.html) this.posts.putHtml(answer.data.html, asked);
    if (!answer.ok) toast(answer.because);
  }

  async toggleTodo(number: number): Promise<void> {
    const on = !this.mine.isTodo(number);
    const answer = await post<{ on: boolean }>(`${this.room.base}/posts/${number}/todo`, {
      on: on ? 1 : 0,
    });
    if (!answer.ok) return toast(answer.because);
    this.mine.setTodo(number, answer.data?.on ?? on);
    this.dress(number);
    toast(this.mine.isTodo(number) ? t('On your to-do list') : t('Taken off your to-do list'));
  }

  private show(number: number, kind: string, on: boolean): void {
    this.mine.set(number, kind, on);
    this.dress(number);
  }

  private dress(number: number): void {
    const shown = this.posts.get(number);
    if (shown) this.mine.dress(shown);
  }
}
