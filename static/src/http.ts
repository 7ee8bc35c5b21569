/** Acts and questions over HTTP, answered in JSON. A failed connection is an answer too: status 0. */
import { me, meta } from './dom';
import { t } from './strings';

export interface Answer<T> {
  ok: boolean;
  status: number;
  data: T | null;
  /** The server's own sentence when it refused, or ours. */
  because: string;
  /** Milliseconds the server asks us to wait, if it said so. */
  wait: number | null;
}
export type Fields = Record<string, string | number> | URLSearchParams;

const PATIENCE = 20_000;
const LONGEST_WAIT = 300_000;

export async function get<T>(
  url: string,
  signal = AbortSignal.timeout(PATIENCE),
): Promise<Answer<T>> {
  return ask<T>(url, { signal, headers: { Accept: 'application/json' } });
}

export async function post<T>(url: string, fields: Fields, keepalive = false): Promise<Answer<T>> {
  const answer = await send<T>(url, fields, keepalive);
  const isStale = answer.status === 400 && !keepalive && (await renewToken());
  return isStale ? send<T>(url, fields, keepalive) : answer;
}

/** What is no form: bytes, as they are. */
export async function postBytes<T>(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Answer<T>> {
  const answer = await send<T>(url, bytes);
  const isStale = answer.status === 400 && (await renewToken());
  return isStale ? send<T>(url, bytes) : answer;
}

function send<T>(
  url: string,
  content: Fields | Uint8Array<ArrayBuffer>,
  keepalive = false,
): Promise<Answer<T>> {
  const isBytes = content instanceof Uint8Array;
  const headers = new Headers({ Accept: 'application/json', 'X-CSRF-Token': meta('csrf') });
  if (isBytes) headers.set('Content-Type', 'application/octet-stream');
  return ask<T>(url, {
    method: 'POST',
    body: isBytes ? content : asForm(content),
    keepalive,
    signal: AbortSignal.timeout(PATIENCE),
    headers,
  });
}

/** What a form would send, files aside. */
export function fieldsOf(form: HTMLFormElement, submitter?: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string') fields.append(name, value);
  }
  return fields;
}

function asForm(fields: Fields): URLSearchParams {
  if (fields instanceof URLSearchParams) return fields;
  return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}

async function ask<T>(url: string, options: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', ...options });
    return await understood<T>(response);
  } catch {
    const because = t('The connection failed. Try again.');
    return { ok: false, status: 0, data: null, because, wait: null };
  }
}

async function understood<T>(response: Response): Promise<Answer<T>> {
  const status = isSignIn(response) ? 401 : response.status;
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const data = isJson ? ((await response.json()) as T & { because?: string }) : null;
  const because = data?.because ?? t('The server refused this (%(status)s).', { status });
  return { ok: response.ok && status !== 401, status, data, because, wait: waitOf(response) };
}

/** A question that ended on the sign-in page was asked by somebody who is signed out. */
function isSignIn(response: Response): boolean {
  return response.redirected && new URL(response.url).pathname.startsWith('/sign-in');
}

function waitOf(response: Response): number | null {
  const header = response.headers.get('Retry-After');
  if (!header) return null;
  const wait = Number(header) * 1000 || Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT) : null;
}

/** A page left open for long may hold an old token: fetch the one that counts now. */
async function renewToken(): Promise<boolean> {
  try {
    const response = await fetch(location.href, { signal: AbortSignal.timeout(PATIENCE) });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content;
    const reader = page.querySelector<HTMLMetaElement>('meta[name="me"]')?.content ?? '';
    return fresh !== undefined && fresh !== meta('csrf') && reader === me() && keepToken(fresh);
  } catch {
    return false;
  }
}

function keepToken(token: string): boolean {
  document.querySelector('meta[name="csrf"]')?.setAttribute('content', token);
  for (const field of document.querySelectorAll('input[name="csrf_token"]')) {
    field.setAttribute('value', token);
  }
  return true;
}
