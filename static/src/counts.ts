/** When a bell rings: wait a moment, as all others do at random, then ask once for all numbers. */
import * as Turbo from '@hotwired/turbo';
import { applyCounts, type Counts } from './counters';
import { me } from './dom';
import { drawnAt, leave, refreshFrames } from './frames';
import { get } from './http';
import { goToSignIn } from './leaving';
import { Moment } from './moment';
import { showHere } from './presence';
import { line } from './socket';
import type { Watcher } from './watchers';

/** The longest between the drawing of a page, asked for before the click perhaps, and its showing. */
const ON_ITS_WAY = 15_000;

const rung = new Set<string>();
const heard = new Map<string, number>();
const watched = new Map<string, () => void>();
const moment = new Moment(() => void answer());

/** Watch every stream this page names, and no other; called when a page or a frame has loaded. */
export function watchPage(): void {
  const wanted = me() ? streamsOfPage() : new Set<string>();
  for (const [stream, end] of watched) {
    if (wanted.has(stream)) continue;
    end();
    watched.delete(stream);
  }
  for (const stream of wanted) {
    if (!watched.has(stream)) watched.set(stream, line.watch(bell(stream)));
    else if (drawnAt(stream) !== undefined) void line.ask(stream); // another page drew it since
  }
}

/** What rang between the drawing of the first page and its first connection was heard by nobody. */
export function startCounts(): void {
  let listens = '';
  line.follow((state) => {
    if (state !== 'live' || listens === me()) return;
    listens = me();
    ring(own());
  });
}

/** What rang while this page was on its way was answered on the page before it. */
export function hearAgain(): void {
  const since = Date.now() - ON_ITS_WAY;
  for (const [stream, at] of heard) {
    if (at < since) heard.delete(stream);
    else if (watched.has(stream) && drawnAt(stream) === undefined) ring(stream);
  }
}

export async function askCounts(): Promise<void> {
  const answer = await get<Counts>('/counts');
  if (answer.status === 401) goToSignIn();
  if (!answer.ok || !answer.data) return;
  applyCounts(answer.data);
  leaveIfAmong(answer.data.closed ?? []);
}

/** Whoever is recused from the thing at hand keeps nothing of it, whatever page of it is open. */
function leaveIfAmong(closed: string[]): void {
  if (document.querySelector('live-thread, live-document, [data-comes-back]')) return;
  const here = `${location.pathname}/`;
  if (closed.some((path) => here.startsWith(`${path}/`))) leave();
}

const own = (): string => `person:${me()}`;

function bell(stream: string): Watcher {
  return {
    stream,
    drawn: () => drawnAt(stream),
    touch: ({ within }) => hear(stream, within),
    gone: () => void leaveIfClosed(),
    here: ({ people }) => showHere(stream, people),
  };
}

function hear(stream: string, within?: number): void {
  heard.set(stream, Date.now());
  ring(stream, within);
}

/** A right was lost: does the page at hand still stand? If not, nothing of it stays. */
async function leaveIfClosed(): Promise<void> {
  if (document.querySelector('live-thread, live-document')) return;
  const { status } = await get(location.href);
  void askCounts();
  if ([403, 404].includes(status)) leave();
}

/** A page that was emptied is given back as soon as it may be read again. */
async function comeBack(streams: string[]): Promise<void> {
  const emptied = document.querySelector('.gone, [data-comes-back]');
  if (!streams.includes(own()) || !emptied) return;
  const { status } = await get(location.href);
  if (status === 200) Turbo.visit(location.href, { action: 'replace' });
}

/** Threads are watched by the element that shows them. */
function streamsOfPage(): Set<string> {
  const named = [...document.querySelectorAll<HTMLElement>('[data-live], [data-here]')];
  const streams = named.flatMap(({ dataset }) => [
    ...(dataset.live ?? '').split(/\s+/),
    dataset.here ?? '',
  ]);
  const bells = streams.filter((stream) => stream && !stream.startsWith('thread:'));
  return new Set([own(), ...bells]);
}

/**
 * Something has changed: ask, together with whatever else rings in the same moment. `within` is the
 * time in which all who were told shall ask, in milliseconds.
 */
export function ring(stream: string, within?: number): void {
  rung.add(stream);
  moment.choose(within);
}

async function answer(): Promise<void> {
  const streams = [...rung];
  rung.clear();
  await Promise.all([askCounts(), refreshFrames(streams), comeBack(streams)]);
}
