/** The strip that says when the connection is lost, and how much waits here to be sent. */
import { el } from './dom';
import { line } from './socket';
import { nt, t } from './strings';
import { outbox } from './thread/delivery';
import { toast } from './toasts';

const PATIENCE = 1500;
let timer = 0;
let isShown = false;

export function startNet(): void {
  line.follow((state) => {
    if (state === 'down') timer ||= window.setTimeout(show, PATIENCE);
    else hide();
  });
  outbox.listen(() => isShown && show());
}

/** Called when a page has loaded: its strip is the server's, hidden. */
export function redrawNet(): void {
  if (isShown) show();
}

function show(): void {
  const strip = prepare();
  const waiting = outbox.all().filter((post) => post.because === undefined).length;
  const text = waiting
    ? nt(
        'Connection lost. %(n)s post waits here and is sent when you are back.',
        'Connection lost. %(n)s posts wait here and are sent when you are back.',
        waiting,
      )
    : t('Connection lost. What you write waits here and is sent when you are back.');
  const place = strip.querySelector('span') ?? strip;
  if (place.textContent !== text) place.textContent = text;
  strip.hidden = false;
  isShown = true;
}

function hide(): void {
  clearTimeout(timer);
  timer = 0;
  if (!isShown) return;
  isShown = false;
  prepare().hidden = true;
  toast(t('Back online'));
}

function prepare(): HTMLElement {
  const found = document.querySelector<HTMLElement>('#net, [data-offline]');
  if (found) return found;
  const made = el('p', { id: 'net', class: 'offline', role: 'status', hidden: true }, el('span'));
  document.body.prepend(made);
  return made;
}
