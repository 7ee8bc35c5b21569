/** What the tools of the composer do to a text: pure, so that it can be tried without a page. */
import { t } from '../strings';

export interface Selection {
  value: string;
  start: number;
  end: number;
}
/** Put `text` in the place of what stands from `from` to `to`, then select part of it. */
export interface Change {
  from: number;
  to: number;
  text: string;
  select: [number, number];
}
type Tool = (at: Selection) => Change;

export const tools: Record<string, Tool> = {
  bold: (at) => wrap(at, '**', t('strong')),
  italic: (at) => wrap(at, '_', t('emphasis')),
  code: (at) => (selected(at).includes('\n') ? fence(at) : wrap(at, '`', t('code'))),
  link,
  list: (at) => prefix(at, '- '),
  quote: (at) => prefix(at, '> '),
  table: (at) => block(at, tableText(), [2, 2 + t('Column').length]),
  mention: (at) => put(at, /(^|\s)$/.test(at.value.slice(0, at.start)) ? '@' : ' @'),
};

/** A quotation of somebody's words as a block of its own, and a line to go on. */
export function quotation(at: Selection, words: string): Change {
  const lines = words.split('\n').map((line) => `> ${line}`);
  const text = `${lines.join('\n')}\n\n`;
  return block(at, text, [text.length, text.length]);
}

const selected = ({ value, start, end }: Selection): string => value.slice(start, end);

function put({ start, end }: Selection, text: string): Change {
  return { from: start, to: end, text, select: [start + text.length, start + text.length] };
}

/** Marks around the selection; once more takes them off. */
function wrap(at: Selection, mark: string, otherwise: string): Change {
  const { value, start, end } = at;
  const [before, after] = [start - mark.length, end + mark.length];
  const isMarked =
    value.slice(Math.max(before, 0), start) === mark && value.slice(end, after) === mark;
  if (isMarked) {
    const text = selected(at);
    return { from: before, to: after, text, select: [before, before + text.length] };
  }
  const text = selected(at) || otherwise;
  const from = start + mark.length;
  return { from: start, to: end, text: mark + text + mark, select: [from, from + text.length] };
}

function fence(at: Selection): Change {
  return block(at, `\`\`\`\n${selected(at)}\n\`\`\`\n`, [4, 4 + selected(at).length]);
}

function link(at: Selection): Change {
  const address = 'https://';
  const text = selected(at) || t('text of the link');
  const from = at.start + text.length + 3;
  return {
    from: at.start,
    to: at.end,
    text: `[${text}](${address})`,
    select: [from, from + address.length],
  };
}

/** The same beginning for each selected line; once more takes it off. */
function prefix({ value, start, end }: Selection, mark: string): Change {
  const from = value.lastIndexOf('\n', start - 1) + 1;
  const next = value.indexOf('\n', end);
  const to = next < 0 ? value.length : next;
  const lines = value.slice(from, to).split('\n');
  const isMarked = lines.every((line) => line.startsWith(mark));
  const changed = lines.map((line) => (isMarked ? line.slice(mark.length) : mark + line));
  const text = changed.join('\n');
  const isOne = lines.length === 1;
  return { from, to, text, select: [isOne ? from + text.length : from, from + text.length] };
}

/** A block stands alone: an empty line before it, unless it is the first. */
function block({ value, start, end }: Selection, text: string, select: [number, number]): Change {
  const before = value.slice(0, start);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const from = start + gap.length;
  return { from: start, to: end, text: gap + text, select: [from + select[0], from + select[1]] };
}

function tableText(): string {
  const column = t('Column');
  return `| ${column} | ${column} |\n| --- | --- |\n|  |  |\n`;
}
