/** What one types and means something else by: "1. " begins a list, "## " a heading. */
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import { schema } from './schema';

const { heading, blockquote, bullet_list, ordered_list } = schema.nodes;

export function inputs(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,4})\s$/, heading, ([, signs = '']) => ({
        level: signs.length,
      })),
      wrappingInputRule(/^\s*>\s$/, blockquote),
      wrappingInputRule(/^\s*[-*]\s$/, bullet_list),
      wrappingInputRule(
        /^(\d+)\.\s$/,
        ordered_list,
        ([, first]) => ({ order: Number(first) }),
        ([, first], node) => node.childCount + Number(node.attrs.order) === Number(first),
      ),
    ],
  });
}
