/** Draws parts of a page afresh when their stream rings; what is typed or open beside them stays. */
import * as Turbo from '@hotwired/turbo';

const PATIENCE = 20_000;
const SOON = 3000;

export async function refreshFrames(streams: string[]): Promise<void> {
  const frames = [...document.querySelectorAll<HTMLElement>('turbo-frame[data-live]')];
  const rung = frames.filter(({ dataset }) =>
    (dataset.live ?? '').split(/\s+/).some((stream) => streams.includes(stream)),
  );
  const inPage = rung.filter((frame) => !frame.hasAttribute('src'));
  const alone = rung.filter((frame) => frame.hasAttribute('src')).map((frame) => [frame]);
  await Promise.all([inPage, ...alone].map(refresh));
}

/** What is being worked out may be there before this page listens: until then it is asked for. */
export function askSoon(): void {
  const ask = () => {
    const waits = document.querySelectorAll('turbo-frame[data-live] [data-soon]');
    const frames = [...waits].map((one) => one.closest<HTMLElement>('turbo-frame'));
    const streams = frames.flatMap((frame) => (frame?.dataset.live ?? '').split(/\s+/));
    if (streams.length > 0 && !document.hidden) void refreshFrames(streams);
  };
  setInterval(ask, SOON);
}

/** One part that has an address of its own. */
export const redraw = (frame: HTMLElement): Promise<void> => refresh([frame]);

/** Parts of the page itself are asked for together; what has an address of its own, alone. */
async function refresh(frames: HTMLElement[]): Promise<void> {
  const [first] = frames;
  if (!first) return;
  try {
    const url = first.getAttribute('src') ?? location.href;
    const answer = await fetch(url, {
      headers: { Accept: 'text/html', 'Turbo-Frame': first.id },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if ([403, 404].includes(answer.status) && !first.hasAttribute('src')) return leave();
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const frame of frames) morph(frame, page.getElementById(frame.id));
  } catch {
    return;
  }
}

function morph(frame: HTMLElement, fresh: HTMLElement | null): void {
  if (!fresh || !frame.isConnected) return;
  Turbo.morphChildren(frame, fresh);
  if (fresh.dataset.at) frame.dataset.at = fresh.dataset.at;
}

/** Where was this stream when the oldest of its frames was drawn? */
export function drawnAt(stream: string): number | undefined {
  const frames = [...document.querySelectorAll<HTMLElement>('turbo-frame[data-at]')];
  const places = frames.map(({ dataset }) => {
    const place = (dataset.live ?? '').split(/\s+/).indexOf(stream);
    return (dataset.at ?? '').split(' ')[place];
  });
  const known = places.filter((place) => place !== undefined).map(Number);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** The page at hand is not open any more: nothing of it stays, not even for the way back. */
export function leave(): void {
  Turbo.cache.clear();
  location.reload();
}

const isPick = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input[name="pick"]');

/** What a reader has opened or chosen stays so when the page around it is drawn afresh. */
export function keepOpen(): void {
  addEventListener('turbo:before-morph-attribute', (event) => {
    const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail;
    const isOpenable = event.target instanceof Element && event.target.matches('details, dialog');
    const isMark = attributeName === 'aria-current'; // the server does not know what is read
    const isPicked = attributeName === 'checked' && isPick(event.target);
    if ((attributeName === 'open' && isOpenable) || isMark || isPicked) event.preventDefault();
  });
}
