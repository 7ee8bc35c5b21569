/** Tells when a browser comes back: from sleep, from the background, from being offline. */

const BEAT = 5000;
const SLEPT = 15_000;
/** Browsers hold up the timers of tabs in the background for a minute at a time. */
const SLEPT_UNSEEN = 100_000;

export function onWake(run: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') run();
  });
  addEventListener('online', run);
  addEventListener('pageshow', (event) => {
    if (event.persisted) run();
  });
  listenForGaps(run);
}

/** A timer that was held up for long was asleep with its machine. */
function listenForGaps(run: () => void): void {
  let last = Date.now();
  setInterval(() => {
    const gap = Date.now() - last;
    last = Date.now();
    if (gap > (document.hidden ? SLEPT_UNSEEN : SLEPT)) run();
  }, BEAT);
}
