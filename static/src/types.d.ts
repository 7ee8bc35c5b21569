/** What Plenary uses of Turbo, which ships without types. */
declare module '@hotwired/turbo' {
  type Confirm = (
    question: string,
    form: HTMLFormElement,
    submitter?: HTMLElement,
  ) => Promise<boolean>;
  export const config: { forms: { confirm: Confirm } };
  export const navigator: { history: { replace(url: URL): void } };
  export const cache: { clear(): void; exemptPageFromPreview(): void };
  export function visit(url: string, options?: { action?: 'advance' | 'replace' }): void;
  export function morphElements(old: Element, fresh: Element, options?: object): void;
  export function morphChildren(old: Element, fresh: Element, options?: object): void;
}
