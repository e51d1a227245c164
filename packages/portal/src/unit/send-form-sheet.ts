import type { PortalDependencies } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import { formSheet, OFFICE_FILE_TYPES } from '@kyhan/documents';
import { KyhanError } from '@kyhan/errors';
import { findAcceptedBefore } from '@kyhan/register';
import { FORM_SHEET_WORDS, pageWords, periodWords, type Language } from '@kyhan/words';
import type { FastifyReply } from 'fastify';
import { sendFileAs } from '../shared/send-table.js';
import { unitName } from '../shared/unit-name.js';
import { workFacts } from '../shared/work-facts.js';
import { workTitle } from '../shared/work-title.js';
import type { Typed } from './hand-in-form.js';

interface SentSheet {
  readonly work: Owed;
  readonly typed: Pick<Typed, 'values' | 'note'>;
  readonly language: Language;
}

/** The form of what is owed as an Excel file, with what is filled in so far. @throws KyhanError PAGE_NOT_FOUND */
export async function sendFormSheet(
  { register }: PortalDependencies,
  reply: FastifyReply,
  { work, typed, language }: SentSheet,
) {
  const { assignment, form, step } = work;
  if (form === undefined) throw new KyhanError('PAGE_NOT_FOUND', { path: 'sheet' });
  const last = await findAcceptedBefore(register, assignment);
  const { period, due } = workFacts(work, language);
  const names = pageWords.assignmentFacts;
  const before = last && {
    period: periodWords(last.periodKey, last.periodFrom)[language],
    values: last.submission.values,
  };
  const content = await formSheet({
    form,
    language,
    assignmentId: assignment.assignmentId,
    planVersion: assignment.planVersion,
    nil: step.nil,
    heading: [
      `${unitName(work, language)} – ${workTitle(work, language)}`,
      `${names.period[language]}: ${period}`,
      `${names.due[language]}: ${due}`,
    ],
    typed,
    before,
  });
  const name = `${FORM_SHEET_WORDS.fileName[language]}-${assignment.obligationId}-${assignment.periodKey}.xlsx`;
  return await sendFileAs(reply, { name, mediaType: OFFICE_FILE_TYPES.xlsx, content });
}
