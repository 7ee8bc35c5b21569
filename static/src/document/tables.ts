/** What one does with tables. */
import type { Command } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from 'prosemirror-tables';
import { t } from '../strings';
import { insertBlock } from './commands';
import { schema } from './schema';

const ROWS = 3;
const COLUMNS = 3;

export const insertTable: Command = (...asked) => insertBlock(fresh())(...asked);

export const tableActs = (): [label: string, act: Command][] => [
  [t('Row above'), addRowBefore],
  [t('Row below'), addRowAfter],
  [t('Column before'), addColumnBefore],
  [t('Column after'), addColumnAfter],
  [t('Remove the row'), deleteRow],
  [t('Remove the column'), deleteColumn],
  [t('Join the cells'), mergeCells],
  [t('Split the cell'), splitCell],
  [t('First row is a heading'), toggleHeaderRow],
  [t('First column is a heading'), toggleHeaderColumn],
  [t('Remove the table'), deleteTable],
];

function fresh() {
  const { table, table_row, table_cell, table_header, paragraph } = schema.nodes;
  const row = (type: typeof table_cell) =>
    table_row.create(
      null,
      Array.from({ length: COLUMNS }, () => type.create(null, paragraph.create())),
    );
  const rest = Array.from({ length: ROWS - 1 }, () => row(table_cell));
  return table.create(null, [row(table_header), ...rest]);
}
