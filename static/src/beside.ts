/** The list beside a discussion stays while one goes from one to the next: it marks which is read. */
const LIST = '.beside .tl a.t';

export function markBeside(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LIST)) {
    const isRead = `${location.pathname}/`.startsWith(`${link.pathname}/`);
    if (isRead) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
