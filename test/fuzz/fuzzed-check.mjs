import { checkTexts, expectedCycles, formatFinding, planCalendar, planFiles } from '@kyhan/plan';
import { mutated, randomNumbers } from './mutations.mjs';

/** A check that takes longer hangs, on any machine: of a few hundred lines the slowest takes a fifth of a second. */
const LONGEST_MS = 10_000;

/**
 * Checks plans whose files were changed at random. What may not happen is told: a crash, a check of more than
 * ten seconds of CPU, a finding without a place, without words or beyond its file, a plan that has no preview.
 * @param {{ seeds: readonly Readonly<Record<string, string>>[], runs: number, seed: number, isOver?: () => boolean }} wish
 */
export async function fuzzedCheck({ seeds, runs, seed, isOver = () => false }) {
  const random = randomNumbers(seed);
  const faults = [];
  const tally = { runs: 0, plans: 0, findings: 0, codes: new Map(), slowestMs: 0 };
  while (tally.runs < runs && !isOver()) {
    const texts = changed(seeds[tally.runs % seeds.length], random);
    const fault = await faultOf(texts, tally);
    if (fault !== undefined) faults.push({ run: tally.runs, fault, texts });
    tally.runs += 1;
  }
  return { ...tally, faults };
}

/** The plan file is changed; now and then another file in its place. */
function changed(texts, random) {
  const names = Object.keys(texts);
  const name = random() < 0.8 ? 'plan.yaml' : names[Math.floor(random() * names.length)];
  return { ...texts, [name]: mutated(texts[name], random) };
}

async function faultOf(texts, tally) {
  const cpu = process.cpuUsage();
  try {
    const { plan, findings } = await checkTexts(texts);
    const { user, system } = process.cpuUsage(cpu);
    const ms = (user + system) / 1000;
    tally.slowestMs = Math.max(tally.slowestMs, ms);
    tally.findings += findings.length;
    for (const { code } of findings) tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
    if (ms > LONGEST_MS) return `took ${Math.round(ms)} ms`;
    if (plan !== undefined) {
      tally.plans += 1;
      expectedCycles(plan, planCalendar(plan), { from: '2026-01-01', to: '2026-12-31' });
      planFiles(plan);
    } else if (!findings.some(({ severity }) => severity === 'error')) return 'no plan and no error';
    return findings.map((finding) => placeFault(finding, texts)).find((fault) => fault !== undefined);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function placeFault(finding, texts) {
  const { file, line, column, code, message, hint } = finding;
  const text = texts[file];
  const told = `${file}:${line}:${column} ${code}`;
  if (!Number.isInteger(line) || !Number.isInteger(column) || line < 1 || column < 1)
    return `no place: ${told}`;
  if (text === undefined) return code === 'PLAN_UNREADABLE' ? undefined : `no such file: ${told}`;
  const lines = text.normalize('NFC').split(/\r?\n/);
  if (line > lines.length || column > lines[line - 1].length + 1) return `beyond the file: ${told}`;
  for (const language of ['vi', 'en']) {
    if (/\{\w+\}$|\bundefined\b|\[object/.test(message[language]))
      return `words with a hole: ${told} ${message[language]}`;
    if (hint[language] === '') return `no hint: ${told}`;
    formatFinding(finding, language);
  }
  return undefined;
}
