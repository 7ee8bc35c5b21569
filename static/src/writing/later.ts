/** Sending later: the time by one's own clock or that of Brussels, and how both read. */
import { el } from '../dom';
import { t } from '../strings';

const BRUSSELS = 'Europe/Brussels';
const own = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || BRUSSELS;

/** How far a clock is ahead of UTC at a moment, in milliseconds. */
function ahead(zone: string, moment: Date): number {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(moment);
  const part = (type: string) => Number(shown.find((one) => one.type === type)?.value);
  const read = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return read - Math.floor(moment.getTime() / 60_000) * 60_000;
}

/** The moment at which a clock in this zone shows what was typed. */
export function instant(typed: string, zone: string): Date {
  const asUtc = new Date(`${typed}:00Z`);
  const near = new Date(asUtc.getTime() - ahead(zone, asUtc));
  return new Date(asUtc.getTime() - ahead(zone, near));
}

export function said(moment: Date, zone: string): string {
  const language = document.documentElement.lang || 'en';
  const shape = { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language, shape).format(moment);
}

/** Offer one's own clock where it is another, and say both times as they are chosen. */
export function bindLater(form: HTMLFormElement, signal: AbortSignal): void {
  const when = form.querySelector<HTMLInputElement>('input[name="when"]');
  const both = form.querySelector<HTMLElement>('[data-both]');
  const offer = form.querySelector<HTMLElement>('[data-own-zone]');
  const radio = offer?.querySelector('input');
  if (!when || !both || !offer || !radio) return;
  radio.value = own();
  const label = offer.querySelector('span');
  if (label) label.textContent = t('My time (%(zone)s)', { zone: own().replace(/^.*\//, '') });
  offer.hidden = own() === BRUSSELS;
  const tell = () => {
    const zone = form.querySelector<HTMLInputElement>('input[name="zone"]:checked')?.value;
    const moment = when.value ? instant(when.value, zone || BRUSSELS) : null;
    both.textContent = moment && !offer.hidden ? bothTimes(moment) : '';
  };
  form.addEventListener('change', tell, { signal });
  when.addEventListener('input', tell, { signal });
  const send = form.querySelector<HTMLElement>('[data-later-send]');
  const entered = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault(); // else the post would go out now
    send?.click();
  };
  when.addEventListener('keydown', entered, { signal });
}

const bothTimes = (moment: Date): string =>
  t('%(brussels)s in Brussels, %(own)s with you', {
    brussels: said(moment, BRUSSELS),
    own: said(moment, own()),
  });

/** Times of a list are those of Brussels; whoever is elsewhere reads their own beside them. */
export function tellOwnTimes(): void {
  if (own() === BRUSSELS) return;
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-own-time]')) {
    const mine = t('%(own)s with you', { own: said(new Date(time.dateTime), own()) });
    time.removeAttribute('data-own-time');
    time.parentElement?.parentElement?.append(el('span', { class: 'mut small' }, ` · ${mine}`));
  }
}
