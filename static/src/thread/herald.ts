/** Tells a screen reader what came in: each new post once, many at once as their number. */
import { announce } from '../announce';
import { nt } from '../strings';
import { authorOf, textOf } from './room';

const GATHER = 1000;
const ONE_BY_ONE = 3;

export class Herald {
  private waiting: HTMLElement[] = [];
  private timer = 0;

  /** The log itself is silent: it would read out older posts and every redrawn one, too. */
  constructor(box: HTMLElement) {
    box.setAttribute('aria-live', 'off');
  }

  tell(post: HTMLElement): void {
    this.waiting.push(post);
    this.timer ||= window.setTimeout(() => this.speak(), GATHER);
  }

  private speak(): void {
    const posts = this.waiting;
    this.waiting = [];
    this.timer = 0;
    if (posts.length > ONE_BY_ONE) {
      announce(nt('%(n)s new post', '%(n)s new posts', posts.length));
    } else {
      for (const post of posts) announce(`${authorOf(post)}: ${textOf(post)}`);
    }
  }
}
