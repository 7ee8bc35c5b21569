/** Keys that belong to the page of a text, wherever on it the focus is. */

interface Parts {
  find: { open(): void };
  toolbar: { focus(): void };
  column: { step(by: 1 | -1): void } | null;
}
type Act = () => void;

export function actOf(event: KeyboardEvent, parts: Parts, comment: Act): Act | null {
  const { find, column, toolbar } = parts;
  const isControl = event.ctrlKey || event.metaKey;
  const pressed = [isControl && 'Mod', event.altKey && 'Alt', event.shiftKey && 'Shift', event.key];
  const acts: Record<string, Act> = {
    'Mod-Alt-m': comment,
    'Mod-f': () => find.open(),
    'Alt-f10': () => toolbar.focus(),
    'Alt-arrowdown': () => column?.step(1),
    'Alt-arrowup': () => column?.step(-1),
  };
  const keys = pressed.filter((key): key is string => !!key);
  return acts[[...keys.slice(0, -1), event.key.toLowerCase()].join('-')] ?? null;
}
