import { assignmentStatus } from '@kyhan/engine';
import type { Cell } from './rows-table.js';
import { drawnStatus, STATUS_SIGNS, statusInWords, type ToldStatus } from './status-in-words.js';

/** A status by sign, word and colour, never by colour alone; late and nil stand beside it. */
export function StatusTag(told: ToldStatus) {
  const status = drawnStatus(assignmentStatus(told.facts, told.now), told.asked);
  return (
    <span class={`kyhan-status kyhan-status--${status}`}>
      <span aria-hidden="true">{STATUS_SIGNS[status]} </span>
      {statusInWords(told)}
    </span>
  );
}

/** The same as a cell of a table, which says it as a text where the table is taken away. Pure; throws nothing. */
export function statusCell(told: ToldStatus): Cell {
  return { text: statusInWords(told), shown: <StatusTag {...told} /> };
}
