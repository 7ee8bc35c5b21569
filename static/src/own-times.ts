/** Beside a time by the clock of Brussels, the same moment by one's own clock where it is another. */
import { el } from './dom';
import { t } from './strings';

const BRUSSELS = 'Europe/Brussels';

export function tellMeetingTimes(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return;
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-clock]')) {
    const moment = new Date(time.dateTime);
    if (time.dataset.told || said(moment, zone) === said(moment, BRUSSELS)) continue;
    time.dataset.told = 'yes';
    const words = t('%(time)s your time', { time: said(moment, zone) });
    time.after(el('span', { class: 'mut own-time' }, ` (${words})`));
  }
}

/** The hour, as everywhere of 24; with the day where that is another one than in Brussels. */
function said(moment: Date, timeZone: string): string {
  const hour = shown(moment, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = (zone: string) => shown(moment, { timeZone: zone, day: 'numeric', month: 'short' });
  return day(timeZone) === day(BRUSSELS) ? hour : `${day(timeZone)}, ${hour}`;
}

function shown(moment: Date, shape: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(document.documentElement.lang || 'en', shape).format(moment);
}
