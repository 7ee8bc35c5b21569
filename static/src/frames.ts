/** Draws parts of a page afresh when their stream rings; what is typed or open beside them stays. */
import * as Turbo from '@hotwired/turbo';

const PATIENCE = 20_000;

export async function refreshFrames(streams: string[]): Promise<void> {
  const frames = [...document.querySelectorAll<HTMLElement>('turbo-frame[data-live]')];
  const rung = frames.filter(({ dataset }) =>
    (dataset.live ?? '').split(/\s+/).some((stream) => streams.includes(stream)),
  );
  await Promise.all(rung.map(refresh));
}

async function refresh(frame: HTMLElement): Promise<void> {
  const url = frame.getAttribute('src') ?? location.href;
  try {
    const answer = await fetch(url, {
      headers: { Accept: 'text/html', 'Turbo-Frame': frame.id },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(frame.id);
    if (fresh && frame.isConnected) Turbo.morphChildren(frame, fresh);
  } catch {
    return;
  }
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
