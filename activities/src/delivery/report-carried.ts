import type { NoticeMail } from '@kyhan/channels';
import { sendingStanding } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { listSubmissions, sendingEventsOf, type DueNotice, type Register } from '@kyhan/register';
import type { CycleContext } from '../cycle-context.js';
import { receiptCopy } from './receipt-copy.js';

type Carried = Partial<Pick<NoticeMail, 'issued' | 'contactUnit' | 'copy' | 'attachments'>>;

/**
 * What a letter carries to a recipient of an accepted report: its number and day, who is written to by name, and its
 * files; where it has none, what was filled in.
 * @throws KyhanError REPORT_NOT_ISSUED where nothing holds that it could carry, REGISTER_UNAVAILABLE
 */
export async function reportCarried(
  register: Register,
  context: Pick<CycleContext, 'plan' | 'obligation'>,
  { assignmentId, cycleId, stepId, data, contact }: Extract<DueNotice, { readonly kind: 'issued-report' }>,
): Promise<Carried> {
  const told = await sendingEventsOf(register, { cycleId, assignmentId });
  const { issued, recipients } = sendingStanding(told);
  const versions = await listSubmissions(register, assignmentId);
  const submission = versions.find(({ submissionId }) => submissionId === issued?.fact.submissionId);
  const recipient = recipients.find((one) => one.recipient === data.recipient);
  if (issued === undefined || submission === undefined || recipient === undefined)
    throw new KyhanError('REPORT_NOT_ISSUED', { assignmentId });
  const { copy, attachments } = await receiptCopy(register, context, { stepId, submission });
  // Whom it goes to where nothing of a unit takes it is that unit no more.
  const isOwn = recipient.unitId === undefined || contact.unitId === recipient.unitId;
  return {
    ...(issued.paper === undefined ? {} : { issued: issued.paper }),
    ...(isOwn ? { contactUnit: recipient.name } : {}),
    ...(attachments === undefined ? {} : { attachments }),
    ...(copy === undefined ? {} : { copy: attachments === undefined ? copy : { ...copy, facts: [] } }),
  };
}
