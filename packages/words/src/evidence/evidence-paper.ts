import type { PlainDate } from '@kyhan/calendar';
import type { OfficialPaper, PaperBlock, PaperDraft, PurgedPart } from '@kyhan/contracts';
import type { BehalfMeans, SendingWay } from '@kyhan/engine';
import { actorName } from '../actor-name.js';
import { BEHALF_MEANS_NAMES } from '../behalf-means-names.js';
import { clauseName } from '../clause-name.js';
import { dueDay } from '../due-day.js';
import type { InBoth, Language } from '../language.js';
import { officialPaperWords } from '../official-paper-words.js';
import { shortDate, shortInstant } from '../official-date.js';
import { paperFrame, type PaperIssuer } from '../papers/paper-frame.js';
import { periodWords } from '../period-name.js';
import { purgedSentence } from '../purged-sentence.js';
import { saidIn } from '../said-in.js';
import { SENDING_WAY_NAMES } from '../sending/sending-way-names.js';
import { EVIDENCE_PAPER_WORDS } from './evidence-paper-words.js';

/** An act that took what was typed by mistake; plan time, epoch milliseconds. */
type PurgedAct = Pick<PurgedPart, 'purge' | 'at'>;

/** A paper that was recorded, and by whom. */
interface RecordedPaper {
  readonly paper?: OfficialPaper | undefined;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly actor: string;
}

/** A version as it was handed in, or entered for the unit. */
interface HandedIn {
  readonly version: number;
  readonly storedAt: number;
  readonly actor: string;
  readonly nil: boolean;
  readonly onTime: boolean;
  /** The unit's own paper. */
  readonly document?: OfficialPaper | undefined;
  readonly onBehalf?: { readonly means: BehalfMeans; readonly receivedOn: PlainDate } | undefined;
  /** Number and day of the paper that was entered, as it was typed. */
  readonly typed?: string | undefined;
  /** Which act took the paper that stood there. */
  readonly gone?: PurgedAct | undefined;
}

/** A step of an accepted report on its way out. */
interface OnItsWay extends RecordedPaper {
  readonly recipient?: InBoth | undefined;
  readonly on?: PlainDate | undefined;
  readonly way?: SendingWay | undefined;
  /** Under which the other side wrote it down: it has arrived. */
  readonly number?: string | undefined;
}

/** What one printed page says of an assignment. */
export interface EvidencePaperFacts {
  readonly issuer: PaperIssuer;
  readonly planNumber: string;
  readonly assignmentId: string;
  readonly unit: InBoth;
  readonly unitName: (unitId: string) => InBoth;
  readonly what: InBoth;
  /** The clause of the plan. */
  readonly section?: string | undefined;
  readonly periodKey: string;
  readonly periodFrom: PlainDate;
  readonly dueOn: PlainDate;
  readonly dueAt: number;
  readonly zone: string;
  /** Under which the work was given out. */
  readonly announced?: RecordedPaper | undefined;
  /** How many letters that say what is owed a server accepted and they stayed there, and when the first and the last. */
  readonly letters?:
    | { readonly count: number; readonly firstAt: number; readonly lastAt: number }
    | undefined;
  /** How many of them came back. */
  readonly lettersBack: number;
  readonly versions: readonly HandedIn[];
  /** How it stands: accepted, returned, missed. */
  readonly status: InBoth;
  readonly ruled?:
    | (RecordedPaper & { readonly reason?: string | undefined; readonly gone?: PurgedAct | undefined })
    | undefined;
  readonly sent: readonly OnItsWay[];
  readonly anchored: readonly { readonly number: number; readonly at: number; readonly facts: number }[];
  readonly unanchored: number;
  /** When it was taken from the register; plan time. */
  readonly now: number;
}

/**
 * Of what comes often the page has room for so many: the first ones and the last. The first of a report on its way
 * out names the number of its paper.
 */
const MOST_VERSIONS = 2;
const MOST_SENDINGS = 3;
/** So many letters of what somebody wrote. */
const MOST_OF_REASON = 120;
const MOST_OF_NAME = 50;

/** One page of what the register holds of an assignment, to be printed and signed. Pure; throws nothing. */
export function evidencePaper(facts: EvidencePaperFacts, language: Language): PaperDraft {
  const words = saidIn(EVIDENCE_PAPER_WORDS, language);
  const rows = rowsOf(facts, language).map(([name, lines]) => [name, lines.join('; ')]);
  const table: PaperBlock = {
    type: 'table',
    columns: [
      { name: words.matter, percent: 20, align: 'left' },
      { name: words.held, percent: 80, align: 'left' },
    ],
    rows,
  };
  const asOf = words.asOf({ at: shortInstant(facts.now, facts.zone), id: facts.assignmentId });
  return {
    ...paperFrame(facts.issuer, language),
    title: { kind: words.kind, about: words.about({ plan: facts.planNumber }) },
    addressees: { label: '', names: [] },
    blocks: [table, { type: 'paragraph', text: asOf }],
    recipients: { label: words.copies, lines: [words.filed] },
  };
}

type Row = readonly [string, readonly string[]];

function rowsOf(facts: EvidencePaperFacts, language: Language): Row[] {
  const words = saidIn(EVIDENCE_PAPER_WORDS, language);
  const { what, section, unit, periodKey, periodFrom, dueOn, dueAt, zone: timeZone } = facts;
  const due = dueDay({ dueOn, dueAt, timeZone })[language];
  return [
    [words.owed, [what[language], ...(section === undefined ? [] : [clauseName(section)[language]])]],
    [words.unit, [unit[language]]],
    [words.period, [periodWords(periodKey, periodFrom)[language]]],
    [words.due, [due]],
    [words.announced, announcedLines(facts, language)],
    [words.letters, letterLines(facts, language)],
    [
      words.handedIn,
      shortened(
        facts.versions.map((one) => versionLine(facts, one, language)),
        MOST_VERSIONS,
        language,
      ),
    ],
    [words.ruling, rulingLines(facts, language)],
    [
      words.sent,
      shortened(
        facts.sent.map((one) => sendingLine(facts, one, language)),
        MOST_SENDINGS,
        language,
      ),
    ],
    [words.anchored, anchoredLines(facts, language)],
  ];
}

function announcedLines({ announced, ...facts }: EvidencePaperFacts, language: Language): string[] {
  const words = saidIn(EVIDENCE_PAPER_WORDS, language);
  if (announced === undefined) return [words.noPaper];
  return [paperOf(announced, language), words.recordedBy(recordedBy(facts, announced))];
}

function letterLines({ letters, lettersBack, zone }: EvidencePaperFacts, language: Language): string[] {
  const words = saidIn(EVIDENCE_PAPER_WORDS, language);
  const back = lettersBack === 0 ? [] : [words.cameBack({ count: lettersBack })];
  if (letters === undefined) return lettersBack === 0 ? [words.noLetters] : back;
  const { count, firstAt, lastAt } = letters;
  const [first, last] = [shortInstant(firstAt, zone), shortInstant(lastAt, zone)];
  return [words.accepted({ count, first, last }), ...back];
}

function versionLine(facts: EvidencePaperFacts, one: HandedIn, language: Language): string {
  const words = saidIn(EVIDENCE_PAPER_WORDS, language);
  const { version, storedAt, actor, nil, onTime, document, onBehalf, typed, gone } = one;
  const when = words.version({
    version,
    at: shortInstant(storedAt, facts.zone),
    punctual: onTime ? 'yes' : 'no',
  });
  const paper =
    document === undefined
      ? (typed ?? goneWords(facts, gone, language))
      : officialPaperWords(document)[language];
  return [
    when,
    ...(nil ? [words.nil] : []),
    ...(paper === undefined ? [] : [words.ownPaper({ paper: cutShort(paper, MOST_OF_NAME, language) })]),
    ...(onBehalf === undefined
      ? []
      : [
          words.arrived({
            on: shortDate(onBehalf.receivedOn),
            means: BEHALF_MEANS_NAMES[onBehalf.means],
            who: actorName(actor, facts.unitName),
          }),
        ]),
  ].join(', ');
}

function rulingLines(facts: EvidencePaperFacts, language: Language): string[] {
  const words = saidIn(EVIDENCE_PAPER_WORDS, language);
  const { status, ruled } = facts;
  if (ruled === undefined) return [status[language]];
  const said = ruled.reason ?? goneWords(facts, ruled.gone, language);
  const reason = said === undefined ? [] : [cutShort(said, MOST_OF_REASON, language)];
  return [status[language], words.recordedBy(recordedBy(facts, ruled)), ...reason];
}

/** Which act took what stood there. */
function goneWords(
  { zone }: EvidencePaperFacts,
  gone: PurgedAct | undefined,
  language: Language,
): string | undefined {
  return gone === undefined ? undefined : purgedSentence(gone, zone)[language];
}

function sendingLine(facts: EvidencePaperFacts, one: OnItsWay, language: Language): string {
  const words = saidIn(EVIDENCE_PAPER_WORDS, language);
  const { recipient, on, way, number, paper } = one;
  const to = recipient === undefined ? [] : [cutShort(recipient[language], MOST_OF_NAME, language)];
  const day = on === undefined ? '' : shortDate(on);
  const said = [
    ...(paper === undefined ? [] : [words.issued({ paper: officialPaperWords(paper) })]),
    ...(way === undefined ? [] : [words.sentOn({ on: day, way: SENDING_WAY_NAMES[way] })]),
    ...(number === undefined ? [] : [words.arrivedAs({ on: day, number })]),
  ];
  return [...to, ...said, words.recordedBy(recordedBy(facts, one))].join(', ');
}

function anchoredLines({ anchored, unanchored, zone }: EvidencePaperFacts, language: Language): string[] {
  const words = saidIn(EVIDENCE_PAPER_WORDS, language);
  const last = anchored.at(-1);
  const facts = anchored.reduce((sum, one) => sum + one.facts, 0);
  return [
    ...(last === undefined
      ? []
      : [words.under({ facts, number: last.number, at: shortInstant(last.at, zone) })]),
    ...(unanchored === 0 ? [] : [words.notYet({ count: unanchored })]),
  ];
}

function paperOf({ paper }: RecordedPaper, language: Language): string {
  return paper === undefined ? EVIDENCE_PAPER_WORDS.erased[language] : officialPaperWords(paper)[language];
}

function recordedBy(
  { unitName, zone }: Pick<EvidencePaperFacts, 'unitName' | 'zone'>,
  { at, actor }: RecordedPaper,
) {
  return { who: actorName(actor, unitName), at: shortInstant(at, zone) };
}

/** A text that would take the page for itself, as far as there is room, up to a whole word. */
function cutShort(text: string, most: number, language: Language): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most).replace(/\s+\S*$/, '');
  return saidIn(EVIDENCE_PAPER_WORDS, language).cutShort({ text: kept });
}

/** The first ones as far as there is room, how many there are between, and the last. */
function shortened(lines: readonly string[], most: number, language: Language): string[] {
  const words = saidIn(EVIDENCE_PAPER_WORDS, language);
  if (lines.length === 0) return [words.nothing];
  if (lines.length <= most) return [...lines];
  const left = lines.length - most;
  return [...lines.slice(0, most - 1), words.between({ count: left }), ...lines.slice(-1)];
}
