/** Where the browser's side of Plenary starts. It adds to pages that work without it. */
import * as Turbo from '@hotwired/turbo';
import { prepareAnnouncer } from './announce';
import { bindConditions } from './asked-if';
import { bindBringing } from './bringing';
import { showInTitle } from './counters';
import { askCounts, hearAgain, startCounts, watchPage } from './counts';
import { confirmed } from './dialogs';
import { me } from './dom';
import { startDownloads } from './downloads';
import { bindFilters } from './filter';
import { askSoon, keepOpen } from './frames';
import { keepFocus } from './keep-focus';
import { startKeys } from './keys';
import { LiveDocument } from './live-document';
import { LiveThread } from './live-thread';
import { MeetingClock } from './meeting-clock';
import { redrawNet, startNet } from './net';
import { markRead } from './others';
import { tellMeetingTimes } from './own-times';
import { startPalette } from './palette';
import { bindPasskeys } from './passkeys';
import { bindPush } from './push';
import { startSignOut } from './sign-out';
import { line } from './socket';
import { loadStrings, t } from './strings';
import { markTheme, startTheme } from './theme';
import { outbox, startDelivery } from './thread/delivery';
import { startTold } from './told';
import { bindForms } from './writing/forms';
import { tellOwnTimes } from './writing/later';

let page = new AbortController();
let isRestored = false;

/** Turbo's progress bar is drawn by our own style sheet. */
function removeTurboStyle(): void {
  for (const style of document.head.querySelectorAll('style')) style.remove();
}

function begin(): void {
  page = new AbortController();
  Turbo.cache.exemptPageFromPreview(); // an old picture of a living page misleads
  bindForms(page.signal);
  tellOwnTimes();
  tellMeetingTimes();
  line.serve();
  prepareAnnouncer();
  redrawNet();
  markTheme();
  markRead();
  bindFilters(page.signal);
  bindConditions(page.signal);
  bindBringing(page.signal);
  bindPasskeys(page.signal);
  bindPush(page.signal);
  watchPage();
  hearAgain();
  showInTitle();
  void outbox.drain();
  if (isRestored && me()) void askCounts();
  isRestored = false;
}

function listen(): void {
  document.addEventListener('turbo:load', () => void loadStrings().then(begin));
  document.addEventListener('turbo:before-render', () => page.abort());
  document.addEventListener('turbo:frame-load', watchPage);
  document.addEventListener('turbo:frame-load', markRead);
  // a part that its reader may no longer see stays empty; the page itself says why
  document.addEventListener('turbo:frame-missing', (event) => event.preventDefault());
  document.addEventListener('turbo:visit', (event) => {
    isRestored = (event as CustomEvent<{ action: string }>).detail.action === 'restore';
  });
}

async function start(): Promise<void> {
  removeTurboStyle();
  Turbo.config.forms.confirm = (question) => confirmed(question, t('Go on'));
  listen();
  startTheme();
  startTold();
  await loadStrings();
  keepOpen();
  keepFocus();
  askSoon();
  startDelivery();
  startNet();
  startCounts();
  startKeys();
  startPalette();
  startSignOut();
  startDownloads();
  customElements.define('live-thread', LiveThread);
  customElements.define('live-document', LiveDocument);
  customElements.define('meeting-clock', MeetingClock);
}

void start();
