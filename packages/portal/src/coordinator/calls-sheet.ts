import { type Language, pageWords, saidIn, shortDue } from '@kyhan/words';
import { statusInWords } from '../shared/status-in-words.js';
import { contactName } from './calls-page.js';
import { noteWords } from './note-words.js';
import type { UnitToCall } from './units-to-call.js';

/** The call list as a table: a line for each assignment, with whom to call. Pure; throws nothing. */
export function callsSheet(
  units: readonly UnitToCall[],
  { now, language }: { now: number; language: Language },
) {
  const words = saidIn(pageWords.calls, language);
  const names = saidIn(pageWords.assignmentFacts, language);
  return {
    name: words.title,
    head: [names.unit, words.whom, names.work, names.due, names.status, words.lastNote],
    rows: units.flatMap(({ contacts, works }) => {
      const whom = contacts.map((contact) =>
        [contactName(contact, language), contact.phone ?? words.noPhone, contact.email].join(', '),
      );
      return works.map(({ work, note }) => {
        const { assignment, plan } = work;
        const told = { facts: assignment, now, language, asked: assignment.asked };
        const noted = note === undefined ? [words.never] : noteWords(note, plan.timeZone, language);
        return [
          work.unit(language),
          whom.join('; '),
          work.work(language),
          shortDue(assignment, plan.timeZone),
          statusInWords(told),
          noted.join('; '),
        ];
      });
    }),
  };
}
