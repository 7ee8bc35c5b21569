/** A thread on the page: the places its parts share. */
export interface Room {
  host: HTMLElement;
  /** What scrolls, unless the whole page does. */
  box: HTMLElement;
  list: HTMLElement;
  stream: string;
  /** The path of the thread, such as /board/threads/12. */
  base: string;
  /** Ends with the element's life on the page. */
  signal: AbortSignal;
}

export const numberOf = (post: Element): number =>
  Number(post instanceof HTMLElement ? post.dataset.number : 0) || 0;

export const revisionOf = (post: HTMLElement): number => Number(post.dataset.rev ?? 0);

/** The post around the place of an event or a selection. */
export function postAround(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>('.post[data-number]') ?? null;
}

export const authorOf = (post: HTMLElement): string =>
  post.querySelector('.who b')?.textContent?.trim() ?? '';

export function textOf(post: HTMLElement, longest = 200): string {
  const text = (post.querySelector('.body')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
