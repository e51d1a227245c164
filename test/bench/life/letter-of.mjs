import { noticeMail, renderNotice } from './product.mjs';

/** The letter of a notice as the product's post office writes it, from a plan in memory. */
export function letterOf(context, row) {
  const { noticeId, messageId, contactEmail, contactLanguage } = row;
  const { plan, cycle, units, links } = context;
  const obligation = plan.obligations.find(({ id }) => id === cycle.obligationId);
  const about = { plan, obligation, cycle, unitName: (id) => units.get(id).name };
  return {
    messageId,
    to: contactEmail,
    ...renderNotice(noticeMail({ links }, about, claimedNotice(cycle, row)), contactLanguage),
    headers: { 'X-Kyhan-Notices': noticeId },
  };
}

/** A row of notices as its claimer knows it, with what the product reads beside it. */
function claimedNotice(cycle, row) {
  const { contactEmail, contactUnitId, contactRole, contactLanguage } = row;
  return {
    ...row,
    contact: { email: contactEmail, unitId: contactUnitId, role: contactRole, language: contactLanguage },
    unitId: contactUnitId,
    obligationId: cycle.obligationId,
    stepId: row.kind === 'cycle-summary' ? '' : 'main',
    periodKey: cycle.periodKey,
    dueOn: cycle.dueOn,
    lockAt: row.dueAt,
    isReturned: false,
  };
}
