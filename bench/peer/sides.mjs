// How does one editor speak to each of the two servers? Opened, it sends changes and hears them.
import * as Y from 'yjs';
import { Wire } from './wire.mjs';

const BETWEEN = 120;

function varint(number) {
  const bytes = [];
  for (let left = number; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left & 127) | 128);
  }
}

const sized = (bytes) => Buffer.concat([varint(bytes.length), bytes]);

function readVarint(bytes, at) {
  let [number, factor, next] = [0, 1, at];
  for (;;) {
    const byte = bytes[next++];
    number += (byte & 127) * factor;
    if (byte < 128) return [number, next];
    factor *= 128;
  }
}

/** Plenary: one change on its way, what comes meanwhile goes as one, as its own editor does. */
export class Plenary {
  constructor(plan, desk, hears) {
    Object.assign(this, { desk, hears, waiting: [], isSending: false, next: 0, number: 0 });
    this.ready = new Promise((resolve, reject) => {
      this.wire = new Wire({
        port: plan.port,
        path: '/socket.io/?EIO=4&transport=websocket',
        cookie: desk.cookie,
        hears: (message) => this.hear(message.toString(), plan, resolve),
        closes: () => reject(new Error('closed')),
      });
    });
  }

  hear(said, plan, resolve) {
    if (said === '2') this.wire.say('3');
    else if (said.startsWith('0')) this.wire.say(`40${JSON.stringify({ csrf: plan.csrf })}`);
    else if (said.startsWith('40')) this.ask('watch', { since: 0, epoch: plan.epoch });
    else if (said.startsWith('430[')) resolve(this);
    else if (said.startsWith('43')) this.answered(JSON.parse(said.slice(said.indexOf('[')))[0]);
    else if (said.startsWith('42["events"')) {
      for (const each of JSON.parse(said.slice(2))[1].updates ?? []) this.hears(each, 'base64');
    }
  }

  ask(name, facts) {
    this.wire.say(
      `42${this.number}${JSON.stringify([name, { stream: this.desk.stream, ...facts }])}`,
    );
    this.number += 1;
  }

  send(update) {
    this.waiting.push(update);
    this.carry();
  }

  carry() {
    if (this.isSending || this.waiting.length === 0) return;
    const rest = this.next - performance.now();
    this.isSending = true;
    if (rest <= 0) this.bring();
    else setTimeout(() => this.bring(), rest);
  }

  bring() {
    const [only] = this.waiting;
    const update = this.waiting.length === 1 ? only : Y.mergeUpdates(this.waiting);
    this.waiting = [];
    this.next = performance.now() + BETWEEN;
    this.ask('update', { data: Buffer.from(update).toString('base64') });
  }

  answered(answer) {
    if (!answer?.ok) throw new Error(`not taken: ${JSON.stringify(answer)}`);
    this.isSending = false;
    this.next = Math.max(this.next, performance.now() + (answer.rest ?? 0));
    this.carry();
  }
}

/** Hocuspocus: every change at once, each message behind the name of the document. */
export class Hocuspocus {
  constructor(plan, desk, hears) {
    this.name = sized(Buffer.from(desk.stream));
    this.hears = hears;
    this.ready = new Promise((resolve, reject) => {
      this.wire = new Wire({
        port: plan.port,
        path: '/',
        opens: () => this.greet(),
        hears: (message) => this.hear(message, resolve),
        closes: () => reject(new Error('closed')),
      });
    });
  }

  greet() {
    this.wire.send(Buffer.concat([this.name, Buffer.from([2, 0]), sized(Buffer.from('token'))]));
    this.wire.send(Buffer.concat([this.name, Buffer.from([0, 0]), sized(Buffer.from([0]))]));
  }

  hear(message, resolve) {
    const [length, after] = readVarint(message, 0);
    const at = after + length;
    const kind = message[at];
    if (kind === 9) this.wire.send(Buffer.concat([this.name, Buffer.from([10])]));
    if (kind !== 0 && kind !== 4) return;
    if (message[at + 1] === 1) resolve(this);
    const [size, begins] = readVarint(message, at + 2);
    if (message[at + 1] !== 0) this.hears(message.latin1Slice(begins, begins + size), 'latin1');
  }

  send(update) {
    this.wire.send(Buffer.concat([this.name, Buffer.from([0, 2]), sized(update)]));
  }
}

export const SIDES = { plenary: Plenary, hocuspocus: Hocuspocus };
