/** Whoever works by keyboard stays where they were when a form has drawn its page, or a part, anew. */
interface Sent {
  action: string;
  page: string;
  /** The id of the frame it stood in, or of the heading of its section. */
  place: string;
}
let sent: Sent | null = null;

export function keepFocus(): void {
  document.addEventListener('turbo:submit-start', ({ target }) => {
    sent = target instanceof HTMLFormElement ? remembered(target) : null;
  });
  document.addEventListener('turbo:frame-render', ({ target }) => {
    const before = sent;
    sent = null;
    if (before && target instanceof HTMLElement) putBack(before, target);
  });
  document.addEventListener('turbo:render', () => {
    if (document.documentElement.hasAttribute('data-turbo-preview')) return;
    const before = sent;
    sent = null;
    const main = document.querySelector<HTMLElement>('main');
    if (!before || !main || before.page !== location.pathname) return;
    putBack(before, regionOf(before.place) ?? main);
  });
}

function remembered(form: HTMLFormElement): Sent {
  const place = form.closest('turbo-frame[id], section[aria-labelledby]');
  return {
    action: form.getAttribute('action') ?? '',
    page: location.pathname,
    place: place?.id || place?.getAttribute('aria-labelledby') || '',
  };
}

function regionOf(place: string): HTMLElement | null {
  const found = document.getElementById(place);
  return found?.closest<HTMLElement>('turbo-frame, section') ?? null;
}

function putBack({ action }: Sent, part: HTMLElement): void {
  if (!isLost()) return;
  const button = counterpart(part, action);
  if (button) button.focus({ preventScroll: true });
  else focusHead(part);
}

const isLost = (): boolean => !document.activeElement || document.activeElement === document.body;

/** What stands in the place of a button once it was pressed. */
const FOLLOWS: Record<string, string> = {
  close: 'admit',
  admit: 'close',
  come: 'leave',
  leave: 'come',
  begin: 'end',
};

/** The same button, or the one that follows it; none where it may be another's. */
function counterpart(part: HTMLElement, action: string): HTMLElement | null {
  const at = action.lastIndexOf('/') + 1;
  const next = FOLLOWS[action.slice(at)];
  const wanted = next ? [action, action.slice(0, at) + next] : [action];
  const forms = [...part.querySelectorAll<HTMLFormElement>('form[action]')];
  const found = forms.filter((form) => wanted.includes(form.getAttribute('action') ?? ''));
  return found.length === 1 || next
    ? (found[0]?.querySelector<HTMLElement>('button') ?? null)
    : null;
}

/** What has gone with the act leaves one at the head of what it came to. */
function focusHead(part: HTMLElement): void {
  const head = part.querySelector<HTMLElement>('h1') ?? part.querySelector<HTMLElement>('h2');
  if (!head) return;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}
