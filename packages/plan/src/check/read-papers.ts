import { paperTemplateFile, type PaperTemplateFile } from '../consolidation/paper-template-file.js';
import type { FormFile, PlanFile } from '../plan-file.js';
import { languageFindings, languagesOf } from './language-findings.js';
import { namedSource, type PlanFolder } from './named-file.js';
import { paperFindings } from './paper-findings.js';
import { parsed } from './parsed.js';
import { itemsOf, partOf, textOf } from './part-of.js';
import type { PlanFinding } from './plan-finding.js';
import { readingWarnings, syntaxFindings } from './validated.js';

/** Forms that could be read, by the path as written in the plan file. */
export type Forms = Readonly<Record<string, FormFile>>;

/** The templates of papers that a plan names, each as far as it can be read. */
export async function readPapers(plan: PlanFolder, forms: Forms) {
  const papers = new Map<string, PaperTemplateFile>();
  const findings: PlanFinding[] = [];
  for (const { name, path, formNames } of namedPapers(plan.source.value)) {
    const own = await namedSource({ ...plan, path, name });
    if ('findings' in own) {
      findings.push(...own.findings);
      continue;
    }
    const { source } = own;
    const syntax = syntaxFindings(source);
    findings.push(...syntax);
    if (syntax.length > 0) continue;
    const read = parsed(source, paperTemplateFile);
    findings.push(
      ...readingWarnings(source),
      ...languageFindings(source, paperTemplateFile, languagesOf(plan.source.value)),
    );
    if ('findings' in read) {
      findings.push(...read.findings);
      continue;
    }
    papers.set(name, read.value);
    findings.push(...paperFindings(source, read.value, { forms: formsNamed(formNames, forms) }));
  }
  return { papers: Object.fromEntries(papers), findings };
}

interface NamedPaper {
  readonly name: string;
  /** Where it is named first. */
  readonly path: readonly PropertyKey[];
  /** Of all obligations that name it. */
  readonly formNames: readonly string[];
}

/** Each once, however many obligations have it drafted. */
function namedPapers(plan: unknown): NamedPaper[] {
  const named = new Map<string, NamedPaper>();
  for (const [i, obligation] of itemsOf(partOf(plan, 'obligations')).entries())
    for (const [k, written] of itemsOf(partOf(partOf(obligation, 'consolidation'), 'papers')).entries()) {
      const name = textOf(written);
      if (name === undefined || name.trim() === '') continue;
      const { path = ['obligations', i, 'consolidation', 'papers', k], formNames = [] } =
        named.get(name) ?? {};
      named.set(name, { name, path, formNames: [...formNames, ...formNamesOf(obligation)] });
    }
  return [...named.values()];
}

function formNamesOf(obligation: unknown): string[] {
  const parts = [obligation, ...itemsOf(partOf(obligation, 'steps'))];
  return parts.flatMap((part) => textOf(partOf(part, 'form')) ?? []);
}

/** The forms of the obligations that name a template. Pure; throws nothing. */
export function formsFor(
  paper: string,
  { obligations }: Pick<PlanFile, 'obligations'>,
  forms: Forms,
): FormFile[] {
  const naming = obligations.filter(({ consolidation }) => consolidation?.papers?.includes(paper));
  return formsNamed(naming.flatMap(formNamesOf), forms);
}

/** Those that an obligation, or a step of it, names. Pure; throws nothing. */
export function formsOf(obligation: unknown, forms: Forms): FormFile[] {
  return formsNamed(formNamesOf(obligation), forms);
}

function formsNamed(names: readonly string[], forms: Forms): FormFile[] {
  return names.flatMap((name) => forms[name] ?? []);
}
