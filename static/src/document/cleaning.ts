/** HTML as word processors hand it over, made plain: no looks, no remarks, lists that are lists. */
import { el } from '../dom';

const DIRT = [
  'style, script, meta, link, title, xml, template, svg, object, iframe, form, input, button',
  'del, [style*="mso-element:comment-list"], .MsoCommentReference, [style*="mso-hide:all"]',
].join(', ');
const EMPHASIS: [rule: RegExp, tag: 'strong' | 'em' | 'u'][] = [
  [/font-weight:\s*(bold|[6-9]00)/i, 'strong'],
  [/font-style:\s*italic/i, 'em'],
  [/text-decoration[^;]*underline/i, 'u'],
];
const LIST_LEVEL = /mso-list:[^;]*level(\d)/i;
const ORDERED = /^\s*(\d+|[a-z]|[ivx]+)[.)]/i;

export function cleaned(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  dropRemarks(body);
  takeFootnotes(body);
  for (const dirt of body.querySelectorAll(DIRT)) dirt.remove();
  makeLists(body);
  for (const element of [...body.querySelectorAll('*')]) undress(element);
  return body.innerHTML;
}

function dropRemarks(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const remarks: Node[] = [];
  while (walker.nextNode()) remarks.push(walker.currentNode);
  for (const remark of remarks) (remark as Comment).remove();
}

/** A word processor puts them at the end, each with a number that leads back. */
function takeFootnotes(body: HTMLElement): void {
  for (const reference of body.querySelectorAll<HTMLElement>('a[href^="#_ftn"]')) {
    const [number] = /\d+$/.exec(reference.getAttribute('href') ?? '') ?? [];
    const note = body.querySelector(`#ftn${number}`);
    const isBack = reference.getAttribute('href')?.startsWith('#_ftnref');
    if (!note || isBack) continue;
    note.querySelector('a[href^="#_ftnref"]')?.remove();
    reference.replaceWith(el('span', { class: 'footnote' }, note.textContent?.trim() ?? ''));
  }
  for (const list of body.querySelectorAll('[style*="mso-element:footnote"]')) list.remove();
}

/** Paragraphs that only look like the items of a list. */
function makeLists(body: HTMLElement): void {
  for (const paragraph of [...body.querySelectorAll<HTMLElement>('p')]) {
    const level = Number(LIST_LEVEL.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 0);
    if (level) intoList(paragraph, level);
  }
}

function intoList(paragraph: HTMLElement, level: number): void {
  const sign = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
  const tag = ORDERED.test(sign?.textContent ?? '') ? 'ol' : 'ul';
  sign?.remove();
  const item = el('li');
  const place = paragraph.previousElementSibling?.matches('[data-list]')
    ? paragraph.previousElementSibling
    : el(tag, { 'data-list': '' });
  if (!place.isConnected && place.parentElement === null) paragraph.before(place);
  deepest(place, level, tag).append(item);
  item.append(paragraph);
}

function deepest(list: Element, level: number, tag: 'ol' | 'ul'): Element {
  const last = list.lastElementChild;
  if (level <= 1 || !last) return list;
  const inner = last.querySelector(':scope > ol, :scope > ul') ?? last.appendChild(el(tag));
  return deepest(inner, level - 1, tag);
}

/** What a style says and a tag can say is kept; everything else about looks goes. */
function undress(element: Element): void {
  const style = element.getAttribute('style') ?? '';
  const isInline = element.matches('span, font');
  for (const [rule, tag] of EMPHASIS) {
    if (isInline && rule.test(style)) wrapContent(element, tag);
  }
  const kept = [
    'href',
    'colspan',
    'rowspan',
    'start',
    'alt',
    'id',
    'data-article',
    'data-act',
    'data-to',
    'data-file',
    'data-alt',
  ];
  for (const { name, value } of [...element.attributes]) {
    const isOurs = name === 'class' && /^(footnote|numbered|para)$/.test(value);
    const isSlice = name.startsWith('data-pm-');
    if (!kept.includes(name) && !isOurs && !isSlice) element.removeAttribute(name);
  }
  if (element.tagName.includes(':') || element.matches('font, center')) {
    element.replaceWith(...element.childNodes);
  }
}

function wrapContent(element: Element, tag: 'strong' | 'em' | 'u'): void {
  const made = el(tag);
  made.append(...element.childNodes);
  element.append(made);
}
