/** Questions that hang on an earlier answer stand there only while that answer is given. */

/** Without a script every question stands there and says of whom it is asked. */
export function bindConditions(signal: AbortSignal): void {
  const hanging = [...document.querySelectorAll<HTMLElement>('[data-asked-if]')];
  if (!hanging.length) return;
  const look = () => {
    for (const question of hanging) question.hidden = !isAsked(question);
  };
  document.addEventListener('change', look, { signal });
  look();
}

/** Questions come in order: whatever it hangs on was looked at before it. */
function isAsked({ dataset }: HTMLElement): boolean {
  const [name = '', answer = ''] = (dataset.askedIf ?? '').split('=');
  const given = document.querySelector<HTMLInputElement>(
    `[name="${CSS.escape(name)}"][value="${CSS.escape(answer)}"]:checked`,
  );
  return given !== null && !given.closest<HTMLElement>('[data-asked-if][hidden]');
}
