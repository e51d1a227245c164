import { REASON } from './life-plan.mjs';
import { messageBesides, noticeMail, renderNotice } from './product.mjs';

/** No unit of it has ended, or is still to begin. */
const NOBODY_ELSE = { nowCalled: () => undefined, standsIn: () => false, phoneOf: () => undefined };

/** The letter of a notice as the product's post office writes it at this instant, from a plan in memory. */
export function letterOf(context, row, now) {
  const { noticeId, messageId, address, contactLanguage: language, contentHash } = row;
  const { plan, cycle, units, links } = context;
  const obligation = plan.obligations.find(({ id }) => id === cycle.obligationId);
  const request = { reason: REASON, units: [] };
  const unitName = (id) => units.get(id).name;
  const about = { plan, office: plan, obligation, cycle, request, unitName, ...NOBODY_ELSE };
  const notice = claimedNotice(cycle, row);
  // What is handled internally is told by its hash alone.
  const proof = contentHash === null ? {} : { contentHash, isInternal: true };
  const mail = { ...noticeMail({ links }, about, notice), ...proof };
  return {
    messageId,
    address,
    ...renderNotice(mail, language, now),
    ...messageBesides([{ notice, mail }], { language, now }),
    noticeIds: [noticeId],
  };
}

/** A row of notices as its claimer knows it, with what the product reads beside it. */
function claimedNotice(cycle, row) {
  const { channel, address, contactUnitId, contactRole, contactLanguage } = row;
  return {
    ...row,
    planSlug: cycle.planSlug,
    known: { sequence: row.ordinal, version: 0 },
    contact: { channel, address, unitId: contactUnitId, role: contactRole, language: contactLanguage },
    unitId: contactUnitId,
    obligationId: cycle.obligationId,
    stepId: row.kind === 'cycle-summary' ? '' : 'main',
    periodKey: cycle.periodKey,
    dueOn: cycle.dueOn,
    lockAt: row.dueAt,
    isReturned: false,
  };
}
