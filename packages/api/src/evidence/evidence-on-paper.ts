import { localDate } from '@kyhan/calendar';
import { owed, type Owed } from '@kyhan/client';
import type { EvidenceProof, OfficialPaper, PaperDraft } from '@kyhan/contracts';
import { toldEvidence, type ToldAssignment, type ToldPaper, type ToldSubmission } from '@kyhan/documents';
import { assignmentStatus, OWED_KINDS, type OnBehalf, type SendingWay } from '@kyhan/engine';
import { citedClause, planNames, type Words } from '@kyhan/plan';
import type { Evidence } from '@kyhan/register';
import {
  ASKED_STATUS_NAMES,
  evidencePaper,
  paperIssuer,
  STATUS_NAMES,
  workName,
  type EvidencePaperFacts,
} from '@kyhan/words';
import type { PortalDependencies } from '../portal-dependencies.js';

/**
 * One page of what evidence of an assignment says, in both languages: from its proof, with the names that the plan has.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function evidenceOnPaper(
  { register, now }: Pick<PortalDependencies, 'register' | 'now'>,
  assignmentId: string,
  { proof }: Pick<Evidence, 'proof'>,
): Promise<{ readonly vi: PaperDraft; readonly en: PaperDraft }> {
  const work = await owed({ register }, assignmentId);
  const [told] = toldEvidence(proof).assignments;
  const facts = paperFacts(work, { proof, told, now: now() });
  return { vi: evidencePaper(facts, 'vi'), en: evidencePaper(facts, 'en') };
}

const OWED: ReadonlySet<string> = new Set(OWED_KINDS);

interface OfProof {
  readonly proof: EvidenceProof;
  readonly told: ToldAssignment | undefined;
  readonly now: number;
}

function paperFacts({ assignment, plan, newest, obligation }: Owed, of: OfProof): EvidencePaperFacts {
  const names = planNames(plan, newest);
  const { assignmentId, unitId, obligationId, stepId, periodKey, periodFrom, dueOn, dueAt } = assignment;
  const { proof, told, now } = of;
  const status = assignmentStatus(assignment, now);
  return {
    issuer: paperIssuer(newest, localDate(now, plan.timeZone)),
    planNumber: plan.plan,
    assignmentId,
    unit: names.unitName(unitId),
    unitName: (id) => names.unitName(id),
    what: workName(names.obligationTitle(obligationId), names.stepTitle(obligationId, stepId)),
    section: citedClause(obligation, stepId).section,
    periodKey,
    periodFrom,
    dueOn,
    dueAt,
    zone: plan.timeZone,
    announced: recorded(told?.papers.findLast(({ type }) => type === 'cycle-announced')),
    ...lettersOf(told),
    versions: (told?.submissions ?? []).map(versionOf),
    status: (assignment.asked ? ASKED_STATUS_NAMES : STATUS_NAMES)[status],
    ruled: ruledOf(told),
    sent: (told?.papers ?? []).filter(({ type }) => type.startsWith('report-')).map(sentOf),
    anchored: anchoredOf(proof),
    unanchored: proof.unanchored.length,
    now,
  };
}

function recorded(paper: ToldPaper | undefined): EvidencePaperFacts['announced'] {
  if (paper === undefined) return undefined;
  return { paper: paper.paper as OfficialPaper | undefined, at: Date.parse(paper.at), actor: paper.actor };
}

/** Letters that told the unit what it owes: several notices may have gone in one, and one may have come back. */
function lettersOf(told: ToldAssignment | undefined): Pick<EvidencePaperFacts, 'letters' | 'lettersBack'> {
  const attempts = (told?.notices ?? [])
    .filter(({ kind, to }) => OWED.has(kind) && to.unitId === told?.unitId)
    .flatMap((notice) => notice.attempts);
  const back = new Set(attempts.flatMap(({ outcome, letter }) => (outcome === 'bounced' ? letter : [])));
  const stayed = attempts.filter(({ letter, acceptedAt }) => acceptedAt !== undefined && !back.has(letter));
  const accepted = stayed.map(({ acceptedAt = '' }) => Date.parse(acceptedAt));
  return {
    letters:
      accepted.length === 0
        ? undefined
        : {
            count: new Set(stayed.map(({ letter }) => letter)).size,
            firstAt: Math.min(...accepted),
            lastAt: Math.max(...accepted),
          },
    lettersBack: back.size,
  };
}

function versionOf(one: ToldSubmission): EvidencePaperFacts['versions'][number] {
  const { version, storedAt, actor, nil, onTime, document, onBehalf, entered, purged } = one;
  const typed = (entered as { readonly document?: string } | undefined)?.document;
  return {
    version,
    storedAt: Date.parse(storedAt),
    actor,
    nil,
    onTime,
    document: document as OfficialPaper | undefined,
    onBehalf: onBehalf as Pick<OnBehalf, 'means' | 'receivedOn'> | undefined,
    typed,
    gone: goneBy(purged?.findLast(({ name }) => name === 'document')),
  };
}

const ENDINGS: ReadonlySet<string> = new Set([
  'accepted',
  'returned',
  'waived',
  'missed',
  'lapsed',
  'reopened',
]);

function ruledOf(told: ToldAssignment | undefined): EvidencePaperFacts['ruled'] {
  const last = told?.events.findLast(({ fact }) => ENDINGS.has(fact.type));
  if (last === undefined) return undefined;
  const { reason, purged } = last;
  return {
    at: Date.parse(last.at),
    actor: last.actor,
    reason: typeof reason === 'string' ? reason : undefined,
    gone: goneBy(purged),
  };
}

function goneBy(act: ToldAssignment['events'][number]['purged']) {
  return act === undefined ? undefined : { purge: act.act, at: Date.parse(act.at) };
}

function sentOf(one: ToldPaper): EvidencePaperFacts['sent'][number] {
  const { at, actor, paper, on, way, number, recipient } = one;
  return {
    at: Date.parse(at),
    actor,
    paper: paper as OfficialPaper | undefined,
    recipient: typeof recipient === 'object' ? (recipient as Words) : undefined,
    on: on as string | undefined,
    way: way as SendingWay | undefined,
    number: number as string | undefined,
  };
}

/** How many facts each checkpoint holds of it. */
function anchoredOf({ checkpoints, groups, leaves }: EvidenceProof): EvidencePaperFacts['anchored'] {
  return checkpoints.map(({ text }, place) => {
    const { number, at } = JSON.parse(text) as { readonly number: number; readonly at: string };
    const facts = leaves.filter(({ group }) => groups[group]?.checkpoint === place).length;
    return { number, at: Date.parse(at), facts };
  });
}
