/** Light, dark, or as the machine has it: shown at once, remembered here and by the account. */
import { closest, me } from './dom';
import { post } from './http';
import { read, write } from './store';

const NAME = 'plenary:theme';
const CHOICES = '[data-theme-choice], form[action$="/account/theme"] button[name="theme"]';

export function startTheme(): void {
  const kept = read<string | null>(NAME, null);
  const isTold = document.documentElement.dataset.theme !== undefined;
  if (kept && !isTold && !me()) apply(kept);
  document.addEventListener('click', (event) => {
    const button = closest<HTMLButtonElement>(event, CHOICES);
    if (!button) return;
    event.preventDefault();
    choose(button.dataset.themeChoice ?? button.value);
  });
}

/** Marks the choice that holds; called when a page has loaded. */
export function markTheme(): void {
  const now = document.documentElement.dataset.theme ?? '';
  for (const button of document.querySelectorAll<HTMLButtonElement>(CHOICES)) {
    const choice = button.dataset.themeChoice ?? button.value;
    button.setAttribute('aria-pressed', String((choice === 'auto' ? '' : choice) === now));
  }
}

function choose(wanted: string): void {
  const theme = wanted === 'toggle' ? opposite() : wanted;
  apply(theme);
  write(NAME, theme);
  markTheme();
  if (me()) void post('/account/theme', { theme });
}

function apply(theme: string): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function opposite(): string {
  const isDark =
    document.documentElement.dataset.theme === 'dark' ||
    (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? 'light' : 'dark';
}
