import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LIST = path.join(import.meta.dirname, 'survivors.json');
const LONGEST_EXCERPT = 100;

/**
 * A mutant as the list of accepted ones names it, so that it is found again when lines move.
 * @param {import('@stryker-mutator/api/core').MutantResult} result
 * @param {string} source the text of its file
 * @returns {{ in: string, mutant: string }} the line that it begins in, and what becomes of which part
 */
export function namedMutant({ location: { start, end }, mutatorName, replacement }, source) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const line = lines[0].trim();
  const whole = [...lines.slice(0, -1), lines.at(-1).slice(0, end.column - 1)];
  const original = [whole[0].slice(start.column - 1), ...whole.slice(1)].join(' ');
  return { in: line, mutant: `${mutatorName}: ${excerpt(original)} → ${excerpt(replacement)}` };
}

function excerpt(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_EXCERPT ? `${line.slice(0, LONGEST_EXCERPT)}…` : line;
}

/** The accepted survivors by file, from the folder of the workspace, each with why it is accepted. */
export function acceptedSurvivors() {
  return JSON.parse(readFileSync(LIST, 'utf8'));
}

/**
 * What of the list is not so, for the files that were mutated.
 * @param {Record<string, { in: string, mutant: string }[]>} found the survivors by file; each file mutated has a list
 * @param {ReturnType<typeof acceptedSurvivors>} accepted
 * @returns {string[]}
 */
export function survivorFaults(found, accepted) {
  return Object.entries(found).flatMap(([file, survivors]) => {
    const listed = accepted[file] ?? [];
    const say = (what) => (survivor) => `${file}: ${what}: ${survivor.mutant}\n    in: ${survivor.in}`;
    return [
      ...without(survivors, listed).map(say('survives and is not listed')),
      ...without(listed, survivors).map(say('is listed and does not survive')),
      ...listed.filter(({ because }) => !because).map(say('is listed without a reason')),
    ];
  });
}

/** Writes what survives, with the reasons known so far; other files stay as they are listed. */
export function writeSurvivors(found) {
  const all = { ...acceptedSurvivors() };
  for (const [file, survivors] of Object.entries(found)) {
    const known = new Map((all[file] ?? []).map((entry) => [keyOf(entry), entry.because]));
    all[file] = survivors.map((survivor) => ({ ...survivor, because: known.get(keyOf(survivor)) ?? '' }));
    if (survivors.length === 0) delete all[file];
  }
  const sorted = Object.fromEntries(
    Object.keys(all)
      .toSorted()
      .map((file) => [file, all[file]]),
  );
  writeFileSync(LIST, `${JSON.stringify(sorted, undefined, 2)}\n`);
}

/** The entries of the first list that the second lacks; of two alike each wants its own. */
function without(entries, others) {
  const rest = others.map(keyOf);
  return entries.filter((entry) => {
    const at = rest.indexOf(keyOf(entry));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function keyOf(entry) {
  return `${entry.in}\n${entry.mutant}`;
}
