/** How a file beside a text looks: on its way, there, or refused. */
import { el, icon } from '../dom';
import { t } from '../strings';
import type { Brought } from './upload';

export function draw(name: string): HTMLElement {
  const title = el('bdi', { class: 'name' }, name);
  const bar = barOf(name);
  return el('li', {}, icon('doc'), el('span', { class: 'grow' }, title, bar));
}

export function progress(row: HTMLElement, part: number): void {
  const bar = row.querySelector('progress');
  if (!bar) return;
  if (part < 1) bar.value = part;
  else bar.removeAttribute('value'); // the server still looks at it
}

export function settled(row: HTMLElement, brought: Brought, preview: string): void {
  row.querySelector('progress')?.remove();
  const place = row.querySelector('.grow');
  const title = row.querySelector('.name');
  if (title) title.textContent = brought.name;
  if (!brought.picture) return;
  row.querySelector('svg')?.replaceWith(el('img', { src: preview, alt: '', class: 'tiny-pic' }));
  const field = el('input', {
    class: 'in sm',
    maxlength: 300,
    placeholder: t('What does it show? For those who do not see it'),
    'aria-label': t('What does %(name)s show?', { name: brought.name }),
  });
  field.value = brought.alt;
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
  });
  place?.append(field);
}

export function failed(row: HTMLElement, because: string, again?: () => void): void {
  row.querySelector('progress')?.remove();
  const line = el('span', { class: 'err' }, because);
  if (again) {
    const retry = el('button', { type: 'button', class: 'btn sm' }, t('Try again'));
    retry.addEventListener('click', () => {
      line.remove();
      row.querySelector('.grow')?.append(barOf(row.querySelector('.name')?.textContent ?? ''));
      again();
    });
    line.append(' ', retry);
  }
  row.querySelector('.grow')?.append(line);
}

const barOf = (name: string): HTMLElement =>
  el('progress', { max: 1, value: 0, 'aria-label': t('%(name)s is on its way', { name }) });
