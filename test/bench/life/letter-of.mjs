import { renderNotice } from './product.mjs';

/** The letter of a notice as the product's post office writes it, from a plan in memory. */
export function letterOf(context, notice) {
  const { noticeId, messageId, contactEmail, contactLanguage } = notice;
  return {
    messageId,
    to: contactEmail,
    ...renderNotice(noticeMail(context, notice), contactLanguage),
    headers: { 'X-Kyhan-Notices': noticeId },
  };
}

function noticeMail({ plan, cycle, mailboxes, links }, notice) {
  const { kind, ordinal, data, dueAt, assignmentId, contactEmail, contactUnitId } = notice;
  const isSummary = kind === 'cycle-summary';
  const obligation = plan.obligations.find(({ id }) => id === cycle.obligationId);
  const { name } = mailboxes.get(contactUnitId);
  return {
    kind,
    ordinal,
    data,
    dueAt,
    dueOn: cycle.dueOn,
    plan: { number: plan.plan, title: plan.title },
    obligation: obligation.title,
    unit: name,
    contactUnit: name,
    periodKey: cycle.periodKey,
    periodFrom: cycle.periodFrom,
    periodTo: cycle.periodTo,
    timeZone: plan.timeZone,
    source: { document: `Kế hoạch ${plan.plan}`, section: obligation.source.section },
    asked: false,
    inferred: false,
    ...(isSummary ? {} : { link: links.submission(assignmentId, contactEmail) }),
    page: isSummary ? links.cycles() : links.assignment(assignmentId),
  };
}
