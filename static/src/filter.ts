/** A long list made short: a field hides what does not hold the words typed into it. */

/** Without accents and capitals, as people type when they look for something. */
export const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase();

/** Every field that names what it filters; without a script it stays hidden. */
export function bindFilters(signal: AbortSignal): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-filter]')) {
    field.closest('[hidden]')?.removeAttribute('hidden');
    field.addEventListener('input', () => filter(field), { signal });
  }
}

function filter({ value, dataset }: HTMLInputElement): void {
  const words = plain(value).split(/\s+/).filter(Boolean);
  for (const item of document.querySelectorAll<HTMLElement>(dataset.filter ?? '')) {
    const text = plain(item.textContent ?? '');
    item.hidden = !words.every((word) => text.includes(word));
  }
}
