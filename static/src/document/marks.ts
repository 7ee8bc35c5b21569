/** What words may be: strong, a link, part of a suggestion. */
import type { MarkSpec } from 'prosemirror-model';
import { safeAddress } from './addresses';

const plain = (tag: string, ...also: string[]): MarkSpec => ({
  parseDOM: [tag, ...also].map((name) => ({ tag: name })),
  toDOM: () => [tag, 0],
});

/** A word processor writes `font-weight: normal` around what it calls bold. */
const strong: MarkSpec = {
  parseDOM: [
    { tag: 'strong' },
    { tag: 'b', getAttrs: (node) => node.style.fontWeight !== 'normal' && null },
    { style: 'font-weight=400', clearMark: (mark) => mark.type.name === 'strong' },
    { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
  ],
  toDOM: () => ['strong', 0],
};

const em: MarkSpec = {
  parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
  toDOM: () => ['em', 0],
};

const link: MarkSpec = {
  attrs: { href: {} },
  inclusive: false,
  parseDOM: [
    {
      tag: 'a[href]',
      getAttrs: (node) => {
        const href = safeAddress(node.getAttribute('href') ?? '');
        return href ? { href } : false;
      },
    },
  ],
  toDOM: (mark) => ['a', { href: safeAddress(String(mark.attrs.href)) || '#', rel: 'noopener' }, 0],
};

/** Suggestions are never read from what is pasted: nobody suggests in another's name. */
const suggestion = (tag: string, excludes: string): MarkSpec => ({
  attrs: { id: {} },
  inclusive: false,
  excludes,
  toDOM: ({ attrs }, inline) => [
    tag,
    { class: inline ? 'sg' : 'sg whole', 'data-suggestion': String(attrs.id) },
    0,
  ],
});

const modification: MarkSpec = {
  attrs: {
    id: {},
    type: {},
    attrName: { default: null },
    previousValue: { default: null },
    newValue: { default: null },
  },
  inclusive: false,
  excludes: 'insertion deletion',
  toDOM: ({ attrs }, inline) => [
    inline ? 'span' : 'div',
    { class: inline ? 'sg changed' : 'sg changed whole', 'data-suggestion': String(attrs.id) },
    0,
  ],
};

export const marks = {
  link,
  strong,
  em,
  underline: {
    ...plain('u'),
    parseDOM: [{ tag: 'u' }, { style: 'text-decoration=underline' }],
  },
  sub: plain('sub'),
  sup: plain('sup'),
  code: plain('code', 'tt'),
  internal: plain('mark'),
  deletion: suggestion('del', 'insertion modification deletion'),
  insertion: suggestion('ins', 'deletion modification insertion'),
  modification,
};

export const SUGGESTIONS = ['insertion', 'deletion', 'modification'];
