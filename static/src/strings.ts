/**
 * The words of the interface. English stands in the code; a catalogue replaces it.
 * The catalogue's `plural` names the form for 0 to 199, one digit each; every gettext rule
 * repeats after that, so no expression has to be evaluated in the browser.
 */
import { meta } from './dom';

interface Catalogue {
  plural: string;
  messages: Record<string, string | string[]>;
}
type Values = Record<string, string | number>;

const PATIENCE = 1500;
let catalogue: Catalogue | null = null;
let asked: string | null = null;
let loading: Promise<void> = Promise.resolve();

/** Resolves when the words of the page's language are there, or will not come. */
export function loadStrings(): Promise<void> {
  const url = meta('strings');
  if (url !== asked) loading = load(url);
  asked = url;
  return loading;
}

async function load(url: string): Promise<void> {
  catalogue = url ? await fetchCatalogue(url) : null;
}

async function fetchCatalogue(url: string): Promise<Catalogue | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? ((await answer.json()) as Catalogue) : null;
  } catch {
    return null;
  }
}

/** A sentence, with %(name)s filled in. */
export function t(text: string, values: Values = {}): string {
  const found = catalogue?.messages[text];
  return fill(typeof found === 'string' ? found : text, values);
}

/** A sentence whose form depends on a number: %(n)s. */
export function nt(one: string, many: string, n: number, values: Values = {}): string {
  const forms = catalogue?.messages[one];
  const form = Array.isArray(forms) ? forms[whichForm(n)] : null;
  return fill(form || (n === 1 ? one : many), { n: grouped(n), ...values });
}

function whichForm(n: number): number {
  const at = n < 200 ? n : 100 + (n % 100);
  return Number(catalogue?.plural[at] ?? 0);
}

function fill(text: string, values: Values): string {
  return text.replace(/%\((\w+)\)s/g, (whole, name: string) => String(values[name] ?? whole));
}

/** 12,400 in the manner of the page's language. */
export function grouped(n: number): string {
  const language = document.documentElement.lang || 'en';
  return /^(ga|mt)/.test(language) ? String(n) : n.toLocaleString(language);
}

/** "Ann, Ben and Cy", in any language. */
export function listed(names: string[]): string {
  if (names.length < 2) return names.join('');
  const last = names[names.length - 1] ?? '';
  return t('%(names)s and %(last)s', { names: names.slice(0, -1).join(', '), last });
}
