/** Whoever works by keyboard stays where they were when a form has drawn its part of the page anew. */
let sent: HTMLFormElement | null = null;

export function keepFocus(): void {
  document.addEventListener('turbo:submit-start', ({ target }) => {
    sent = target instanceof HTMLFormElement ? target : null;
  });
  document.addEventListener('turbo:frame-render', ({ target }) => {
    const before = sent;
    sent = null;
    if (!before || !(target instanceof HTMLElement) || !isLost()) return;
    const button = counterpart(target, before.getAttribute('action') ?? '');
    if (button) button.focus({ preventScroll: true });
    else focusHead(target);
  });
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

/** The same button, or the one that follows it. */
function counterpart(frame: HTMLElement, action: string): HTMLElement | null {
  const at = action.lastIndexOf('/') + 1;
  const next = FOLLOWS[action.slice(at)];
  const wanted = next ? [action, action.slice(0, at) + next] : [action];
  const forms = [...frame.querySelectorAll<HTMLFormElement>('form[action]')];
  const found = forms.find((form) => wanted.includes(form.getAttribute('action') ?? ''));
  return found?.querySelector<HTMLElement>('button') ?? null;
}

/** What has gone with the act leaves one at the head of what it came to. */
function focusHead(frame: HTMLElement): void {
  const head = frame.querySelector<HTMLElement>('h2');
  if (!head) return;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}
