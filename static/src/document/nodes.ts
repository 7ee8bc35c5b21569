/** The parts of a text, as docs/drafting.md lists them. */
import type { Attrs, DOMOutputSpec, Node, NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { t } from '../strings';
import { SUGGESTIONS } from './marks';

/** Suggestions stand on whole blocks too: whatever holds blocks must let them. */
const marks = SUGGESTIONS.join(' ');
const INDENTS = 4;

/** Names given in texts never meet those that a page has of its own. */
const NAMED = 't-';
export const anchorName = (id: unknown): string => `${NAMED}${id}`;

const ofBlock = ({ id }: Attrs): Record<string, string> => (id ? { id: anchorName(id) } : {});
const idOf = ({ id }: HTMLElement): Attrs => ({
  id: id.startsWith(NAMED) ? id.slice(NAMED.length) : null,
});

const paragraph: NodeSpec = {
  content: 'inline*',
  group: 'block',
  attrs: { numbered: { default: false } },
  parseDOM: [
    { tag: 'p.numbered, p.para', getAttrs: (node) => ({ ...idOf(node), numbered: true }) },
    { tag: 'p', getAttrs: idOf },
  ],
  toDOM: ({ attrs }) => [
    'p',
    { ...ofBlock(attrs), ...(attrs.numbered ? { class: 'numbered' } : {}) },
    0,
  ],
};

/** The page has its own first heading: those of the text begin at the second. */
const heading: NodeSpec = {
  content: 'inline*',
  group: 'block',
  defining: true,
  attrs: { level: { default: 1 } },
  parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
    tag: `h${level}`,
    getAttrs: (node) => ({ ...idOf(node), level: Math.min(level, INDENTS) }),
  })),
  toDOM: ({ attrs }) => [
    `h${Number(attrs.level) + 1}`,
    { ...ofBlock(attrs), class: `level-${attrs.level}` },
    0,
  ],
};

const list = (tag: string, attrs: (node: Node) => Record<string, string>): NodeSpec => ({
  content: 'list_item+',
  group: 'block',
  marks,
  parseDOM: [{ tag }],
  toDOM: (node): DOMOutputSpec => [tag, { ...ofBlock(node.attrs), ...attrs(node) }, 0],
});

const ordered: NodeSpec = {
  ...list('ol', ({ attrs }) => ({ start: String(attrs.order) })),
  attrs: { order: { default: 1 } },
  parseDOM: [
    { tag: 'ol', getAttrs: (node) => ({ order: Number(node.getAttribute('start')) || 1 }) },
  ],
};

const footnote: NodeSpec = {
  content: 'text*',
  group: 'inline',
  inline: true,
  atom: true, // marks of suggestions stand on it as one, although it can be written in
  isolating: true,
  parseDOM: [{ tag: 'span.footnote' }],
  toDOM: () => ['span', { class: 'footnote' }, 0],
};

const article: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  attrs: { act: { default: 'aia' }, article: {} },
  parseDOM: [
    {
      tag: 'span[data-article]',
      getAttrs: ({ dataset }) => ({ act: dataset.act ?? 'aia', article: dataset.article ?? '' }),
    },
  ],
  toDOM: ({ attrs }) => [
    'span',
    { class: 'ref', 'data-act': String(attrs.act), 'data-article': String(attrs.article) },
    articleLabel(String(attrs.article)),
  ],
  leafText: ({ attrs }) => articleLabel(String(attrs.article)),
};

/** An annex is named by its own word. */
export function articleLabel(number: string): string {
  return /^\d/.test(number) ? t('Article %(number)s', { number }) : number;
}

const passage: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  attrs: { to: {} },
  parseDOM: [{ tag: 'a[data-to]', getAttrs: ({ dataset }) => ({ to: dataset.to ?? '' }) }],
  toDOM: ({ attrs }) => [
    'a',
    { class: 'ref', href: `#${anchorName(attrs.to)}`, 'data-to': String(attrs.to) },
  ],
};

const image: NodeSpec = {
  group: 'block',
  atom: true,
  attrs: { file: { default: 0 }, alt: { default: '' } },
  parseDOM: [
    {
      tag: 'figure[data-file]',
      getAttrs: ({ dataset }) => ({ file: Number(dataset.file) || 0, alt: dataset.alt ?? '' }),
    },
  ],
  toDOM: ({ attrs }) => [
    'figure',
    { class: 'picture', 'data-file': String(attrs.file), 'data-alt': String(attrs.alt) },
  ],
};

const tables = tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} });

const blocks = {
  paragraph,
  heading,
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    marks,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: ({ attrs }: Node): DOMOutputSpec => ['blockquote', ofBlock(attrs), 0],
  },
  bullet_list: list('ul', () => ({})),
  ordered_list: ordered,
  list_item: {
    content: 'paragraph block*',
    defining: true,
    marks,
    parseDOM: [{ tag: 'li' }],
    toDOM: ({ attrs }: Node): DOMOutputSpec => ['li', ofBlock(attrs), 0],
  },
  table: { ...tables.table, marks },
  table_row: { ...tables.table_row, marks },
  table_cell: { ...tables.table_cell, marks },
  table_header: { ...tables.table_header, marks },
  image,
  page_break: {
    group: 'block',
    atom: true,
    parseDOM: [{ tag: 'hr' }],
    toDOM: ({ attrs }: Node): DOMOutputSpec => ['hr', { ...ofBlock(attrs), class: 'page-break' }],
  },
};

const inline = {
  footnote,
  article,
  passage,
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: (): DOMOutputSpec => ['br'],
    leafText: () => '\n',
  },
};

/** `sg`: the suggestions on the node itself, for what carries no marks on nodes. */
function carrying<N extends string>(specs: Record<N, NodeSpec>, own: NodeSpec['attrs']) {
  const sg = { default: null };
  const dressed = { ...specs };
  for (const name of Object.keys(specs) as N[]) {
    const spec = specs[name];
    dressed[name] = { ...spec, attrs: { ...spec.attrs, ...own, sg } };
  }
  return dressed;
}

export const nodes = {
  doc: { content: 'block+', marks },
  ...carrying(blocks, { id: { default: null } }),
  text: { group: 'inline' },
  ...carrying(inline, {}),
};
