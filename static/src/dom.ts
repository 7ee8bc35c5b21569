/** Small tools for building and reading the page. */

type Attributes = Record<string, string | number | boolean>;
type Child = Node | string | null | false;

/** An element with its attributes and children; `true` gives an empty attribute, `false` none. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(
    ...children.filter((child): child is Node | string => child !== null && child !== false),
  );
  return made;
}

/** A picture of the page's sprite. */
export function icon(name: string): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'i s');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', `${meta('icons')}#${name}`);
  svg.append(use);
  return svg;
}

/** The elements of a piece of HTML that the server has rendered and cleaned. */
export function parse(html: string): HTMLElement[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.children].filter((child) => child instanceof HTMLElement);
}

export function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

/** The person reading, empty when nobody is signed in. */
export const me = (): string => meta('me');

export const isPreview = (): boolean => document.documentElement.hasAttribute('data-turbo-preview');

/** Does this tab have the reader's attention? */
export const isAttended = (): boolean =>
  document.visibilityState === 'visible' && document.hasFocus();

/** Is somebody writing here? Then single keys are letters, not commands. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}

/** The nearest element of a kind around the place of an event. */
export function closest<T extends HTMLElement>(event: Event, selector: string): T | null {
  return event.target instanceof Element ? event.target.closest<T>(selector) : null;
}
