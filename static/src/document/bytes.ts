/** Bytes as they travel: in base64 over the socket, one after another over HTTP. */

export type Bytes = Uint8Array<ArrayBuffer>;

/** The updates of a text, and up to which number they go. */
export interface State {
  updates: Uint8Array[];
  cursor: number;
}

const CHUNK = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

/** Empty where it is none. */
export function fromBase64(text: string): Bytes {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** Each piece stands after its length, a varint: seven bits a byte, the lowest first. */
export function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  let at = 0;
  while (at < bytes.length) {
    const [length, start] = varint(bytes, at);
    yield bytes.subarray(start, start + length);
    at = start + length;
  }
}

/**
 * A text as the server hands it out, piece by piece. The first may come as it is kept, compressed:
 * asked for where the browser can open it.
 */
export async function stateAt(path: string, since = -1): Promise<State | null> {
  const asked = new URLSearchParams(since < 0 ? {} : { since: `${since}` });
  if ('DecompressionStream' in globalThis) asked.set('deflated', '');
  const response = await fetch(`${path}?${asked}`).catch(() => null);
  if (!response?.ok || !response.headers.has('X-Cursor')) return null;
  const [first, ...rest] = [...pieces(new Uint8Array(await response.arrayBuffer()))];
  const isKept = response.headers.has('X-Deflated');
  const updates = first ? [isKept ? await inflated(first) : first, ...rest] : [];
  return { updates, cursor: Number(response.headers.get('X-Cursor')) };
}

async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  const opening = new DecompressionStream('deflate');
  const stream = new Blob([bytes as Bytes]).stream().pipeThrough(opening);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export function joined(parts: Uint8Array[]): Bytes {
  const whole = parts.flatMap((part) => [...lengthOf(part.length), ...part]);
  return Uint8Array.from(whole);
}

function varint(bytes: Uint8Array, from: number): [value: number, next: number] {
  let [value, scale, at] = [0, 1, from];
  for (;;) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * scale;
    scale *= 128;
    at += 1;
    if (byte < 0x80) return [value, at];
  }
}

function lengthOf(length: number): number[] {
  const bytes: number[] = [];
  let rest = length;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
