/** What a text may hold. The server draws exactly this and drops what it does not know. */
import { Schema } from 'prosemirror-model';
import { marks } from './marks';
import { nodes } from './nodes';

export type NodeName = keyof typeof nodes;
export type MarkName = keyof typeof marks;

export const schema = new Schema<NodeName, MarkName>({ nodes, marks });

/** The root of a text in its Yjs document. */
export const ROOT = 'prosemirror';
