import type { RunReport } from './faults-run.js';

const SHOWN = 8;

/** Of its script so much may not have been done: what is to be ended may have ended by itself. */
const UNDONE_SHARE = 0.25;

/** Whether what its script has in it was done, everybody got an answer, and nothing was found. */
export function isClean(report: RunReport): boolean {
  const { lost, twice, neverDelivered, proof, stuck, figures } = report.judgement;
  if (figures['letters'] === 0 || figures['submissions'] === 0) return false;
  if (report.waiting > 0 || !hasSuffered(report)) return false;
  return [lost, twice, neverDelivered, proof, stuck].every((found) => found.length === 0);
}

/** A run to which nothing happened says nothing. */
function hasSuffered({ asked, killsAndStops, injectedAnswers, troubles }: RunReport): boolean {
  if (asked.killsAndStops > 0 && killsAndStops === 0) return false;
  if (asked.answers > 0 && injectedAnswers === 0) return false;
  return troubles.length < asked.faults * UNDONE_SHARE;
}

/** A run as people read it: what was done, what is to be zero, and how to see it again. */
export function runTable(report: RunReport, command: string): string {
  const { judgement, office, mail } = report;
  const { lost, twice, neverDelivered, proof, stuck, figures } = judgement;
  const zeros = { lost, twice, 'never delivered': neverDelivered, 'broken proofs': proof, stuck };
  const lines = [
    `seed ${report.seed} on ${report.register}`,
    `  kills and stops   ${report.killsAndStops} of ${report.asked.killsAndStops}`,
    `  injected answers  ${report.injectedAnswers}`,
    `  asked again       ${counts(report.unanswered)}`,
    `  still waiting     ${report.waiting}`,
    `  ended by itself   ${report.ownEnds}`,
    `  to the office     ${counts(office)}`,
    `  skipped           ${counts(report.skipped)}`,
    `  to its mail       ${counts(mail)}`,
    `  figures           ${counts(figures)}`,
    `  refusals          ${counts(report.refusals)}`,
    `  not done          ${report.troubles.length} of ${report.asked.faults}`,
    ...report.troubles.slice(0, SHOWN).map((trouble) => `  not done          ${trouble}`),
    ...Object.entries(zeros).flatMap(([name, found]) => [
      `  ${name.padEnd(17)} ${found.length}`,
      ...found.slice(0, SHOWN).map((one) => `    ${one}`),
    ]),
    `  again: ${command}`,
  ];
  return `${lines.join('\n')}\n`;
}

function counts(of: Readonly<Record<string, number>>): string {
  return Object.entries(of)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
