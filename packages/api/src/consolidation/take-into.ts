import { UPLOAD_LIMITS, type ConsolidationAnswer } from '@kyhan/contracts';
import { consolidationXlsx, OFFICE_FILE_TYPES, paperDocx } from '@kyhan/documents';
import { LANGUAGES } from '@kyhan/plan';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { findUnsent, keepUnsent, type Register, type TypedReport } from '@kyhan/register';
import { Readable } from 'node:stream';
import {
  CONSOLIDATION_WORDS,
  consolidationFileName,
  officialDay,
  pageWords,
  periodWords,
  type Language,
} from '@kyhan/words';
import type { PortalDependencies } from '../portal-dependencies.js';
import { typedAgain } from '../submissions/typed-again.js';
import { versionsOfUnit } from '../viewers/left-versions.js';
import type { leadWork } from './lead-work.js';
import { takenValues } from './taken-values.js';

interface Taking {
  readonly work: NonNullable<Awaited<ReturnType<typeof leadWork>>>;
  readonly consolidation: ConsolidationAnswer;
  readonly actor: Actor;
  readonly language: Language;
}

/** The input of a form that takes files. */
const FILES = 'files';

/**
 * Fills what the lead has not handed in yet with a consolidation: fields that are called alike, or that the plan names
 * for them, and stand empty, whence they come in its note, and the workbook and the papers as its files, in place of
 * those taken before. It stays the lead's to hand in. The one door to that, for the page, the API and the command line.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function takeInto(
  dependencies: Pick<PortalDependencies, 'register' | 'now' | 'limits'>,
  { work, consolidation, actor, language }: Taking,
): Promise<TakenInto> {
  const { register, now, limits = UPLOAD_LIMITS } = dependencies;
  const { assignmentId, unitId } = work.assignment;
  const before = await findUnsent(register, { assignmentId, unitId });
  const { values, note, nil, document } = before?.typed ?? (await begun(dependencies, work));
  const filling = { into: work.form, consolidation, fills: fillsOf(work, consolidation), language };
  const taken = typedAgain(work.form, { values: takenValues(filling) });
  const files = await filesOf(consolidation, language);
  const names = new Set(LANGUAGES.flatMap((spoken) => namesOf(consolidation, spoken)));
  const kept = before?.files ?? [];
  const without = kept.filter(({ input, name }) => input === FILES && names.has(name));
  const room = Math.max(0, limits.files - kept.length + without.length);
  const added = await Promise.all(files.slice(0, room).map((file) => keptFile(register, file)));
  const { isNewer } = await keepUnsent(register, {
    assignmentId,
    unitId,
    revision: before?.revision ?? 0,
    typed: {
      values: { ...taken, ...filledIn(values) },
      note: withSource(note, consolidation, language),
      nil,
      document,
    },
    files: added,
    without: without.map(({ fileId }) => fileId),
    savedBy: actorIdOf(actor),
    savedAt: now(),
  });
  return { isNewer, files: added.map(({ name }) => name) };
}

/** What became of it. */
export interface TakenInto {
  /** Somebody has saved the report meanwhile: nothing was changed. */
  readonly isNewer: boolean;
  /** Names of the files that stand in the report. */
  readonly files: readonly string[];
}

/** Fields of the report that are called otherwise, as the newest version of the plan has it. */
function fillsOf({ newest }: Taking['work'], { obligationId }: ConsolidationAnswer) {
  return newest.obligations.find(({ id }) => id === obligationId)?.consolidation?.fills ?? {};
}

/** What was handed in before is completed; where nothing was, nothing is typed yet. */
async function begun(
  dependencies: Pick<PortalDependencies, 'register'>,
  { assignment, form }: Taking['work'],
): Promise<TypedReport> {
  const last = (await versionsOfUnit(dependencies, assignment)).at(-1);
  const document = { number: '', sign: '', on: '', signatory: '' };
  return { values: last === undefined ? {} : typedAgain(form, last), note: '', nil: false, document };
}

/** Of the workbook, then of each paper: whoever takes it anew may read in the other language. */
function namesOf(consolidation: ConsolidationAnswer, language: Language): readonly [string, ...string[]] {
  const name = consolidationFileName(consolidation, language);
  return [`${name}.xlsx`, ...consolidation.papers.map(({ paperId }) => `${name}-${paperId}.docx`)];
}

/** Made by us: what it is we know. */
async function keptFile({ files }: Register, { content, ...file }: MadeFile) {
  return { ...file, ...(await files.receive(Readable.from([content]))) };
}

type MadeFile = Awaited<ReturnType<typeof filesOf>>[number];

async function filesOf(consolidation: ConsolidationAnswer, language: Language) {
  const [name, ...names] = namesOf(consolidation, language);
  const workbook = {
    name,
    mediaType: OFFICE_FILE_TYPES.xlsx,
    content: await consolidationXlsx(consolidation, language),
  };
  const papers = consolidation.papers.map(async ({ paper }, at) => ({
    name: names[at] ?? '',
    mediaType: OFFICE_FILE_TYPES.docx,
    content: Buffer.from(await paperDocx(paper[language])),
  }));
  return [workbook, ...(await Promise.all(papers))].map((file) => ({ ...file, input: FILES }));
}

/** What somebody has typed; a box that is there and empty says nothing. */
function filledIn(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isEmpty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

/** The sentence that says whence the figures come, once: that of an earlier taking gives way to it. */
function withSource(note: string, consolidation: ConsolidationAnswer, language: Language): string {
  const { obligationTitle: title, periodKey, periodFrom, countedOn, units } = consolidation;
  const what = CONSOLIDATION_WORDS.heading({ title, period: periodWords(periodKey, periodFrom) });
  const source = pageWords.consolidation.source({
    what,
    day: officialDay(countedOn),
    accepted: units.filter((unit) => unit.source !== undefined).length,
    assigned: units.filter(({ standing }) => standing !== 'waived').length,
    file: namesOf(consolidation, language)[0],
  });
  const beginnings = LANGUAGES.map((spoken) => `${source[spoken].split(what[spoken])[0]}${what[spoken]}`);
  const others = note.split('\n').filter((line) => !beginnings.some((one) => line.startsWith(one)));
  return [others.join('\n').trimEnd(), source[language]].filter((part) => part !== '').join('\n');
}
