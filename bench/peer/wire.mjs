// A WebSocket for many at once: no event for each message, whole chunks are taken apart in place.
import { randomBytes } from 'node:crypto';
import net from 'node:net';

const NOTHING = Buffer.alloc(0);

/** Masked with zeros, which leaves the bytes as they are. */
function framed(payload, kind) {
  const size = payload.length;
  const extra = size < 126 ? 0 : size < 65_536 ? 2 : 8;
  const head = Buffer.alloc(2 + extra + 4);
  head[0] = 0x80 | kind;
  head[1] = 0x80 | (extra === 0 ? size : extra === 2 ? 126 : 127);
  if (extra === 2) head.writeUInt16BE(size, 2);
  if (extra === 8) head.writeBigUInt64BE(BigInt(size), 2);
  return Buffer.concat([head, payload]);
}

export class Wire {
  /** `hears` is given each message; what it is given is only good while it is called. */
  constructor({ port, path, cookie, opens, hears, closes }) {
    Object.assign(this, { opens, hears, isOpen: false, kept: NOTHING });
    this.socket = net.connect({ port, host: '127.0.0.1' });
    this.socket.setNoDelay(true);
    this.socket.on('connect', () => this.socket.write(request(port, path, cookie)));
    this.socket.on('data', (chunk) => this.take(chunk));
    this.socket.on('error', closes);
    this.socket.on('close', closes);
  }

  say(text) {
    this.socket.write(framed(Buffer.from(text), 1));
  }

  send(bytes) {
    this.socket.write(framed(bytes, 2));
  }

  take(chunk) {
    let bytes = this.kept.length ? Buffer.concat([this.kept, chunk]) : chunk;
    if (!this.isOpen) {
      const end = bytes.indexOf('\r\n\r\n');
      this.kept = bytes;
      if (end < 0) return;
      if (!bytes.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) {
        throw new Error(`refused: ${bytes.toString('latin1', 0, 200)}`);
      }
      this.isOpen = true;
      bytes = bytes.subarray(end + 4);
      this.opens?.();
    }
    this.kept = Buffer.from(bytes.subarray(this.messages(bytes)));
  }

  /** Hear every whole message; where does what is left begin? */
  messages(bytes) {
    let at = 0;
    while (bytes.length - at >= 2) {
      let size = bytes[at + 1] & 0x7f;
      let begins = at + 2 + (size === 126 ? 2 : size === 127 ? 8 : 0);
      if (bytes.length < begins) break;
      if (size === 126) size = bytes.readUInt16BE(at + 2);
      else if (size === 127) size = Number(bytes.readBigUInt64BE(at + 2));
      if (bytes.length < begins + size) break;
      const kind = bytes[at] & 0x0f;
      const payload = bytes.subarray(begins, begins + size);
      if (kind === 9) this.socket.write(framed(payload, 10));
      else if (kind < 3) this.hears(payload);
      begins += size;
      at = begins;
    }
    return at;
  }
}

function request(port, path, cookie) {
  const host = `127.0.0.1:${port}`;
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: http://${host}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...(cookie ? [`Cookie: plenary=${cookie}`] : []),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}
