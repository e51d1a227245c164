export type { AcceptedReport, CollectedWork } from './collected-work.js';
export {
  consolidation,
  type ComparedUnits,
  type ConsolidatedUnit,
  type Consolidation,
} from './consolidation.js';
export type { ConsolidatedField, ListedAnswer, ListedField } from './consolidated-field.js';
export type { ConsolidatedChange, ConsolidatedNumber, GivenNumber } from './consolidated-number.js';
export type { JoinedRow, JoinedTable } from './joined-table.js';
