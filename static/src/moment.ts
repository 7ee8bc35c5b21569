/**
 * When does one ask, of all who were told the same thing at once? At random, in the time the server
 * says it takes to answer everybody: a post in a room of a thousand is not a thousand questions in
 * the same moment.
 */
const SOONEST = 120;
const LATEST = 200;
/** Nobody looks at a tab in the background: its title may come later. */
const UNSEEN = 4000;

export class Moment {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private within = 0;

  constructor(
    private readonly come: () => void,
    private readonly isSeen: () => boolean = () => !document.hidden,
  ) {}

  /** Whoever waits already goes on waiting, and only changes that for a sooner one. */
  choose(within = 0): void {
    if (this.timer !== undefined && within >= this.within) return;
    clearTimeout(this.timer);
    this.within = within;
    this.timer = setTimeout(() => this.arrive(), this.wait(within));
  }

  /** Not at once, even by chance: whoever has just asked and is told again would ask again. */
  private wait(within: number): number {
    const soonest = Math.max(SOONEST, within / 3);
    const drawn = soonest + Math.random() * (Math.max(LATEST, within) - soonest);
    return this.isSeen() ? drawn : Math.max(drawn, UNSEEN);
  }

  private arrive(): void {
    this.timer = undefined;
    this.come();
  }
}
