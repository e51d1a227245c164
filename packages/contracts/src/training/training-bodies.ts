import { z } from 'zod';
import { day } from '../values/day.js';
import { keptText } from '../values/kept-text.js';

const LONGEST = 200;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 20;
const MOST_AT_ONCE = 1000;

const word = keptText.min(1).max(LONGEST);
const people = z.array(word).max(MOST_AT_ONCE);

/** A list as it stands in a CSV or XLSX file: rows of cells, the first naming the columns. */
export const peopleListBody = z
  .strictObject({
    roster: word,
    rows: z
      .array(z.array(keptText.max(LONGEST)).max(MOST_COLUMNS))
      .min(1)
      .max(MOST_ROWS),
  })
  .meta({ id: 'PeopleList' });
export type PeopleListBody = z.input<typeof peopleListBody>;

export const sessionBody = z
  .strictObject({
    /** Of a session that is there: it is planned anew. */
    session: word.exactOptional(),
    obligation: word,
    /** Of the targets of the obligation; all of them unless some are named. */
    rosters: z.array(word).min(1).exactOptional(),
    on: day,
    hours: z.number().gt(0).max(24),
    capacity: z.int().min(1).exactOptional(),
    place: word.exactOptional(),
  })
  .meta({ id: 'NewTrainingSession' });
export type SessionBody = z.input<typeof sessionBody>;

export const trainingSessionEndBody = z.strictObject({ session: word }).meta({ id: 'TrainingSessionEnd' });
export type TrainingSessionEndBody = z.input<typeof trainingSessionEndBody>;

/** People by the id or the code of the roster. */
export const nominationBody = z
  .strictObject({ session: word, unit: word, people: people.min(1), withdraw: z.boolean().default(false) })
  .meta({ id: 'TrainingNomination' });
export type NominationBody = z.input<typeof nominationBody>;

export const trainingAttendanceBody = z
  .strictObject({
    session: word,
    people: people.default([]),
    /** Recorded in error: they did not attend. */
    absent: people.default([]),
    /** Where names may not be kept: how many came, by unit. */
    heads: z
      .array(z.strictObject({ unit: word, roster: word, heads: z.int().min(0).max(1_000_000) }))
      .max(MOST_AT_ONCE)
      .default([]),
  })
  .meta({ id: 'TrainingAttendance' });
export type TrainingAttendanceBody = z.input<typeof trainingAttendanceBody>;

export const certificatesBody = z
  .strictObject({
    session: word,
    certificates: z
      .array(z.strictObject({ person: word, number: word, on: day }))
      .min(1)
      .max(MOST_AT_ONCE),
  })
  .meta({ id: 'TrainingCertificates' });
export type CertificatesBody = z.input<typeof certificatesBody>;

export const traineeErasureBody = z.strictObject({ person: word }).meta({ id: 'TraineeErasure' });
export type TraineeErasureBody = z.input<typeof traineeErasureBody>;

/** How many people, or units where heads are counted, it concerned. */
export const trainingToldAnswer = z
  .object({ count: z.int(), session: z.string().exactOptional() })
  .meta({ id: 'TrainingTold' });
export type TrainingToldAnswer = z.infer<typeof trainingToldAnswer>;
