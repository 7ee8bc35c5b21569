/** A form whose answer is a file takes a while: the page says so, until the file comes. */
import { t } from './strings';
import { uuid } from './uuid';

const EVERY = 300;
const PATIENCE = 30 * 60_000;

export function startDownloads(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.download) return;
    if (form.ariaBusy === 'true') return event.preventDefault();
    begin(form, form.dataset.download);
  });
  // a page that comes back from the browser's memory waits for nothing any more
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-download]')) {
      show(form, '', false);
    }
  });
}

/** The answer carries a cookie with the mark that was sent: then the file is on its way. */
function begin(form: HTMLFormElement, cookie: string): void {
  const mark = uuid();
  const field = form.querySelector<HTMLInputElement>('input[name="mark"]');
  if (!field) return;
  field.value = mark;
  show(form, t('The file is being made. A large workspace takes some minutes; stay here.'), true);
  const until = Date.now() + PATIENCE;
  const watch = setInterval(() => {
    const isThere = document.cookie.split('; ').includes(`${cookie}=${mark}`);
    if (!isThere && Date.now() < until) return;
    clearInterval(watch);
    show(form, isThere ? t('It is there: your browser saves it now.') : '', false);
  }, EVERY);
}

function show(form: HTMLFormElement, words: string, isBusy: boolean): void {
  const status = form.querySelector<HTMLElement>('[data-download-status]');
  form.ariaBusy = String(isBusy);
  if (!status) return;
  status.hidden = words === '';
  status.textContent = words;
}
