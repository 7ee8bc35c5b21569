/**
 * What others suggested is not ours to touch: the library that turns changes into suggestions
 * joins a new one to what stands beside it, and takes back what stands in one. So it is shown the
 * text without others' suggestions, and what it then does is done around them.
 */
import { Fragment, type Mark, type Node, type ResolvedPos, Slice } from 'prosemirror-model';
import {
  AddMarkStep,
  AddNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from 'prosemirror-transform';
import { SUGGESTIONS } from './marks';

export class Veil {
  private readonly known = new WeakMap<Node, Node>();

  constructor(private readonly me: string) {}

  /** The text as it would be had nobody else suggested anything; every place stays where it is. */
  over(node: Node): Node {
    const found = this.known.get(node);
    if (found) return found;
    const made = this.veiled(node);
    this.known.set(node, made);
    return made;
  }

  /** What a step on the veiled text comes to on the text itself. */
  lift(step: Step, doc: Node): Step[] {
    if (step instanceof AddMarkStep) return this.aroundOthers(step, doc);
    if (step instanceof AddNodeMarkStep) return this.isOthers(doc.nodeAt(step.pos)) ? [] : [step];
    if (step instanceof ReplaceStep) return [this.own(step)];
    if (step instanceof ReplaceAroundStep) return [this.keeping(step, doc.resolve(step.from))];
    return [step];
  }

  private veiled(node: Node): Node {
    const own = node.marks.filter((mark) => !this.isForeign(mark));
    const marked = own.length === node.marks.length ? node : node.mark(own);
    if (node.isLeaf) return marked;
    const children = node.children.map((child) => this.over(child));
    const isSame = children.every((child, at) => child === node.child(at));
    return isSame ? marked : marked.copy(Fragment.fromArray(children));
  }

  private isForeign({ type, attrs }: Mark): boolean {
    return SUGGESTIONS.includes(type.name) && !String(attrs.id).startsWith(`${this.me}-`);
  }

  private isOthers(node: Node | null): boolean {
    const kinds = ['insertion', 'deletion'];
    return !!node?.marks.some((mark) => kinds.includes(mark.type.name) && this.isForeign(mark));
  }

  private aroundOthers({ from, to, mark }: AddMarkStep, doc: Node): Step[] {
    const steps: Step[] = [];
    doc.nodesBetween(from, to, (node, at) => {
      if (this.isOthers(node)) return false;
      const [start, end] = [Math.max(at, from), Math.min(at + node.nodeSize, to)];
      if (node.isInline) steps.push(new AddMarkStep(start, end, mark));
      return !node.isInline;
    });
    return steps;
  }

  /** Letters typed within a suggestion would inherit it. */
  private own(step: ReplaceStep): Step {
    const { content, openStart, openEnd } = step.slice;
    if (content.size === 0) return step;
    const own = Fragment.fromArray(content.content.map((child) => this.over(child)));
    const slice = new Slice(own, openStart, openEnd);
    return new ReplaceStep(step.from, step.to, slice);
  }

  private keeping(step: ReplaceAroundStep, { nodeAfter }: ResolvedPos): Step {
    const { slice, from, to, gapFrom, gapTo, insert } = step;
    const others = nodeAfter?.marks.filter((mark) => this.isForeign(mark)) ?? [];
    const [only] = slice.content.content;
    if (!only || slice.content.childCount > 1 || others.length === 0) return step;
    const marks = others.reduce((set, mark) => mark.addToSet(set), only.marks);
    const kept = new Slice(Fragment.from(only.mark(marks)), slice.openStart, slice.openEnd);
    return new ReplaceAroundStep(from, to, gapFrom, gapTo, kept, insert);
  }
}
