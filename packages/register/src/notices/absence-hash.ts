import { canonicalJson } from '../canonical-json.js';
import { sha256 } from '../sha256.js';
import type { AbsenceTable } from '../absence-table.js';

/** An absence as it is stored, its addresses by their commitments. */
export type AbsenceContent = Omit<AbsenceTable, 'addressKey' | 'substituteKey' | 'hash'> & {
  readonly absent: Buffer;
  readonly substitute: Buffer;
};

/** The hash that the row of an absence must carry. Pure; throws nothing. */
export function absenceHash({ absent, substitute, ...content }: AbsenceContent): Buffer {
  const { absenceId, planSlug, unitId, fromAt, untilAt, actor, toldAt, toldRealAt } = content;
  const { absentPersons, substitutePersons } = content;
  const mailboxes = { absent: absent.toString('hex'), substitute: substitute.toString('hex') };
  const whom = { ...mailboxes, absentPersons, substitutePersons };
  return sha256(
    canonicalJson({ absenceId, planSlug, unitId, ...whom, fromAt, untilAt, actor, toldAt, toldRealAt }),
  );
}
