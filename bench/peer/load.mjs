// People who type: `node load.mjs PLAN`. Each writes into a paragraph of their own; every letter is
// followed to every reader. Prints `open`, `typing` and `done` with what was found.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { SIDES } from './sides.mjs';

const AT_ONCE = 16;
const LETTERS = 'the quick brown fox jumps over the lazy dog ';
const PATIENCE = 300_000;
const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const byNumber = new Map();
const known = new Map();
const took = [];

/** Which letters are in a change? Told once for all who hear it. */
function spans(written, as) {
  const found = known.get(written);
  if (found) return found;
  const structs = Y.decodeUpdate(Buffer.from(written, as)).structs;
  const made = structs.map(({ id, length }) => [id.client, id.clock, length]);
  known.set(written, made);
  return made;
}

class Typist {
  constructor(desk) {
    this.desk = desk;
    this.doc = new Y.Doc();
    this.doc.clientID = desk.number;
    this.updates = [];
    this.begun = [];
    this.heard = [];
    this.doc.on('update', (update) => this.updates.push(Buffer.from(update)));
    const paragraph = new Y.XmlElement('paragraph');
    this.words = new Y.XmlText();
    this.doc.transact(() => {
      this.doc.getXmlFragment('prosemirror').insert(0, [paragraph]);
      paragraph.insert(0, [this.words]);
    });
    byNumber.set(desk.number, this);
  }

  async open() {
    const hears = (written, as) => this.hear(written, as);
    this.editor = await new SIDES[plan.side](plan, this.desk, hears).ready;
    this.editor.send(this.updates[0]);
  }

  /** All letters are made before the clock starts. */
  prepare(count) {
    this.updates = [];
    this.first = Y.getState(this.doc.store, this.desk.number);
    for (let n = 0; n < count; n++) this.words.insert(n, LETTERS[n % LETTERS.length]);
  }

  type() {
    const update = this.updates[this.begun.length];
    this.begun.push(performance.now());
    this.editor.send(update);
  }

  hear(written, as) {
    const moment = performance.now();
    this.heard.push([written, as]);
    for (const [client, clock, length] of spans(written, as)) {
      const author = byNumber.get(client);
      if (author === undefined || author === this) continue;
      for (let n = clock; n < clock + length; n++) {
        const begun = author.begun[n - author.first];
        if (begun !== undefined) took.push(moment - begun);
      }
    }
  }
}

/** How many texts are there in the end, where everybody takes in what they heard? */
function texts() {
  const said = typists.map(({ doc, heard }) => {
    doc.transact(() => {
      for (const [written, as] of heard) Y.applyUpdate(doc, Buffer.from(written, as));
    });
    return doc.getXmlFragment('prosemirror').toString();
  });
  return new Set(said).size;
}

const typists = plan.desks.map((desk) => new Typist(desk));
const coming = typists.values();
const letIn = async () => {
  for (const typist of coming) await typist.open();
};
await Promise.all(Array.from({ length: AT_ONCE }, letIn));
await pause(2000);
say('open', {});
const count = Math.round(plan.rate * plan.seconds);
for (const typist of typists) typist.prepare(count);
known.clear();
await go();

async function go() {
  await pause(300);
  say('typing', {});
  const total = count * typists.length;
  const gap = 1000 / (plan.rate * typists.length);
  const began = performance.now();
  for (let typed = 0; typed < total; ) {
    const due = Math.min(total, Math.floor((performance.now() - began) / gap) + 1);
    for (; typed < due; typed++) typists[typed % typists.length].type();
    await pause(Math.max(1, began + typed * gap - performance.now()));
  }
  const expected = total * (plan.together - 1);
  const deadline = performance.now() + PATIENCE;
  while (took.length < expected && performance.now() < deadline) await pause(10);
  took.sort((one, other) => one - other);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  const apart = plan.together > 2 ? texts() - 1 : 0;
  say('done', { delivered: took.length, expected, p50: at(0.5), p99: at(0.99), apart });
  process.exit(0);
}

function say(what, facts) {
  process.stdout.write(`${JSON.stringify({ what, ...facts })}\n`);
}
