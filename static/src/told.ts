/** Who will be told follows what is chosen in the form around it. */
const CHOSEN = ['folder', 'level'];

export function startTold(): void {
  document.addEventListener('change', ({ target }) => {
    const field = target as HTMLInputElement;
    const frame = field.form?.querySelector('turbo-frame#told');
    const src = frame?.getAttribute('src');
    if (!frame || !src || !CHOSEN.includes(field.name)) return;
    const wanted = new URL(src, location.href);
    wanted.searchParams.set(field.name, field.value);
    frame.setAttribute('src', wanted.pathname + wanted.search);
  });
}
