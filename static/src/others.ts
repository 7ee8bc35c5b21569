/** The list of other discussions stays while one goes from one to the next: it marks which is read. */
const LIST = '.others .tl a.t';

export function markRead(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LIST)) {
    const isRead = `${location.pathname}/`.startsWith(`${link.pathname}/`);
    if (isRead) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
