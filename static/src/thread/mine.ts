/** What only this reader has: own posts, own reactions, own to-dos. Dresses posts that are alike for all. */
import { me } from '../dom';
import { get } from '../http';
import { numberOf, type Room } from './room';

interface Answer {
  reactions: Record<string, string[]>;
  todos: number[];
}

export class Mine {
  private readonly reactions = new Map<number, Set<string>>();
  private readonly todos = new Set<number>();

  constructor(private readonly room: Room) {}

  /** Ask for what is mine among these posts, then show it. */
  async load(posts: HTMLElement[]): Promise<void> {
    const numbers = posts.map(numberOf);
    if (!me() || numbers.length === 0) return;
    const query = `from=${Math.min(...numbers)}&to=${Math.max(...numbers)}`;
    const { ok, data } = await get<Answer>(`${this.room.base}/mine?${query}`);
    if (!ok || !data || this.room.signal.aborted) return;
    for (const number of numbers) this.take(number, data);
    for (const post of posts) this.dress(post);
  }

  isTodo(number: number): boolean {
    return this.todos.has(number);
  }

  setTodo(number: number, on: boolean): void {
    if (on) this.todos.add(number);
    else this.todos.delete(number);
  }

  has(number: number, kind: string): boolean {
    return this.reactions.get(number)?.has(kind) ?? false;
  }

  set(number: number, kind: string, on: boolean): void {
    const kinds = this.reactions.get(number) ?? new Set();
    this.reactions.set(number, kinds);
    if (on) kinds.add(kind);
    else kinds.delete(kind);
  }

  dress(post: HTMLElement): void {
    const number = numberOf(post);
    post.classList.toggle('mine', post.dataset.author === me());
    post.classList.toggle('todo', this.isTodo(number));
    for (const button of post.querySelectorAll<HTMLButtonElement>('button[name="mark"]')) {
      const kind = button.value.split(':')[1] ?? '';
      button.setAttribute('aria-pressed', String(this.has(number, kind)));
    }
  }

  private take(number: number, answer: Answer): void {
    this.reactions.set(number, new Set(answer.reactions[number] ?? []));
    this.setTodo(number, answer.todos.includes(number));
  }
}
