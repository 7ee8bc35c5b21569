/** A text on the page: what its parts share. */

/** May one write, suggest, comment, or read? */
export type Mode = 'write' | 'suggest' | 'comment' | 'read';

export interface Room {
  host: HTMLElement;
  stream: string;
  /** The path of the document, such as /board/documents/12. */
  base: string;
  mode: Mode;
  /** The person reading; empty where nobody is signed in. */
  me: string;
  /** Ends with the element's life on the page. */
  signal: AbortSignal;
}

export const mayChange = ({ mode }: Room): boolean => mode === 'write' || mode === 'suggest';
