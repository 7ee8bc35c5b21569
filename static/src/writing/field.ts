/** A text field that is changed as if typed, so that it can be undone, and grows with its text. */
import type { Change, Selection } from './markdown';

const TALLEST = 14;

export function selectionOf(area: HTMLTextAreaElement): Selection {
  return { value: area.value, start: area.selectionStart, end: area.selectionEnd };
}

export function change(area: HTMLTextAreaElement, { from, to, text, select }: Change): void {
  area.focus();
  area.setSelectionRange(from, to);
  const isTyped = document.execCommand('insertText', false, text);
  if (!isTyped) {
    area.setRangeText(text, from, to, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(...select);
}

/** Where the style sheet cannot do it (`field-sizing`), the number of rows follows the text. */
export function autosize(area: HTMLTextAreaElement, signal: AbortSignal): void {
  if (CSS.supports('field-sizing', 'content')) return;
  const least = area.rows;
  const fit = () => {
    area.rows = least;
    while (area.scrollHeight > area.clientHeight && area.rows < TALLEST) area.rows += 1;
  };
  area.addEventListener('input', fit, { signal });
  fit();
}
