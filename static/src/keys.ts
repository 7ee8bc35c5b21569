/** Single keys for those who do not like to reach for the mouse; they can be switched off. */
import * as Turbo from '@hotwired/turbo';
import { isField } from './dom';
import { isHelpOpen, SWITCH, showHelp } from './help';
import type { LiveThread } from './live-thread';
import { read } from './store';
import { numberOf } from './thread/room';
import type { Thread } from './thread/thread';

const SECOND_WITHIN = 1200;

let first = '';
let pressed = 0;

export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented);
    if (!isPlain || event.isComposing || isField(event.target)) return;
    if (document.querySelector('dialog[open], :popover-open')) return;
    if (press(event.key)) event.preventDefault();
  });
}

/** Returns whether the key meant something. */
function press(key: string): boolean {
  if (key === '?' && !isHelpOpen()) return run(() => void showHelp());
  if (read(SWITCH, false)) return false;
  const isSecond = first === 'g' && Date.now() - pressed < SECOND_WITHIN;
  [first, pressed] = [key, Date.now()];
  if (isSecond && key === 'h') return run(() => Turbo.visit('/'));
  const link = document.querySelector<HTMLAnchorElement>(`a[data-key="${CSS.escape(key)}"]`);
  if (link) return run(() => link.click());
  const thread = document.querySelector<LiveThread>('live-thread')?.thread;
  const act = thread && acts[key];
  return act ? run(() => act(thread)) : false;
}

const acts: Record<string, (thread: Thread) => void> = {
  j: (thread) => step(thread, 1),
  k: (thread) => step(thread, -1),
  r: (thread) => onCurrent(thread, (post) => thread.sending.reply.toSelection(post)),
  e: (thread) =>
    onCurrent(thread, (post) => post.classList.contains('mine') && thread.acts.run('edit', post)),
  u: (thread) => void thread.showUnread(),
};

function run(act: () => unknown): true {
  act();
  return true;
}

/** The post that has the focus, else the first in sight. */
function currentPost(thread: Thread): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('.post[data-number]');
  return focused ?? thread.view.firstVisible();
}

function onCurrent(thread: Thread, act: (post: HTMLElement) => unknown): void {
  const post = currentPost(thread);
  if (post) act(post);
}

function step(thread: Thread, by: 1 | -1): void {
  const posts = thread.posts.all();
  const focused = document.activeElement?.closest<HTMLElement>('.post[data-number]');
  const visible = thread.view.firstVisible();
  const at = focused ? posts.indexOf(focused) + by : visible ? posts.indexOf(visible) : -1;
  const next = posts[at];
  if (next) void thread.showPost(numberOf(next));
}
