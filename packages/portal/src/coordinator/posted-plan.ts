import { boundedContent } from '@kyhan/api';
import { checkPlan, type PlanFinding } from '@kyhan/plan';
import { pageWords, type InBoth } from '@kyhan/words';
import type { FastifyRequest } from 'fastify';
import { PAGE_TOKEN } from '../shared/page-token.js';

/** A file of a plan as it stands on the page. */
export interface PlanText {
  /** Without folders: a plan names its files by folders that an upload does not tell. */
  readonly name: string;
  readonly text: string;
}

/** What the page of a plan file sent: what was uploaded, and what it held already. */
export interface PostedPlan {
  readonly [PAGE_TOKEN]?: string;
  readonly files: readonly PlanText[];
  readonly refused: readonly { readonly name: string; readonly why: InBoth }[];
  readonly isApplying: boolean;
  readonly moveOpen: boolean;
  /** Until when units are not written to about it, as it was typed; empty: they are. */
  readonly silentTo: string;
  /** Of what was looked at before: plan, choice and version in force. */
  readonly seen: string;
}

/** The parser cuts off a text of a form there: a file that could not be shown again would be lost. */
const LARGEST_FILE_BYTES = 1_000_000;
const LARGEST_IN_ALL_BYTES = 5_000_000;
const MOST_FILES = 60;
/** The input that takes a whole folder, in which other things lie as well. */
export const FOLDER = 'folder';
const OF_A_PLAN = /^[^.].*\.(?:ya?ml|csv)$/i;

export const NO_PLAN_FILES: PostedPlan = {
  files: [],
  refused: [],
  isApplying: false,
  moveOpen: false,
  silentTo: '',
  seen: '',
};

/** Reads the form to its end, also past a refused file: nothing that was typed is lost. */
export async function postedPlan(request: FastifyRequest): Promise<PostedPlan> {
  const texts = new Map<string, string>();
  const files = new PlanTexts();
  for await (const part of request.parts()) {
    if (part.type === 'file') await files.upload(part);
    else texts.set(part.fieldname, String(part.value));
  }
  const kept: PlanText[] = [];
  for (let place = 0; texts.has(`name-${place}`); place += 1)
    if (!texts.has(`drop-${place}`))
      kept.push({ name: texts.get(`name-${place}`) ?? '', text: texts.get(`text-${place}`) ?? '' });
  const token = texts.get(PAGE_TOKEN);
  return {
    ...files.with(kept),
    isApplying: texts.get('act') === 'apply',
    moveOpen: texts.has('moveOpen'),
    silentTo: texts.get('silentTo')?.trim() ?? '',
    seen: texts.get('seen') ?? '',
    ...(token === undefined ? {} : { [PAGE_TOKEN]: token }),
  };
}

type FilePart = Extract<Awaited<ReturnType<FastifyRequest['file']>>, object>;
type Refused = PostedPlan['refused'][number];

class PlanTexts {
  readonly #uploads: PlanText[] = [];
  readonly #refused: Refused[] = [];

  async upload(part: FilePart): Promise<void> {
    const filename = part.filename as string | undefined;
    if (filename === undefined || filename === '') return void part.file.resume();
    const name = nameOf(filename);
    if (part.fieldname === FOLDER && !OF_A_PLAN.test(name)) return void part.file.resume();
    const { content, isCut } = await boundedContent(part, LARGEST_FILE_BYTES);
    if (isCut) return this.#refuse(name, pageWords.planFile.tooLarge);
    try {
      this.#uploads.push({ name, text: new TextDecoder('utf-8', { fatal: true }).decode(content) });
    } catch {
      this.#refuse(name, pageWords.planFile.notText);
    }
  }

  /** What was uploaded takes the place of what had its name; what was there is never thrown out for it. */
  with(kept: readonly PlanText[]): Pick<PostedPlan, 'files' | 'refused'> {
    const files = new Map<string, string>();
    let bytes = 0;
    for (const { name, text } of [
      ...kept.map((one) => ({ ...one, name: nameOf(one.name) })),
      ...this.#uploads,
    ]) {
      const more = Buffer.byteLength(text) - Buffer.byteLength(files.get(name) ?? '');
      if (name === '') this.#refuse(name, pageWords.planFile.noName);
      else if (!files.has(name) && files.size === MOST_FILES) this.#refuse(name, pageWords.planFile.tooMany);
      else if (bytes + more > LARGEST_IN_ALL_BYTES) this.#refuse(name, pageWords.planFile.tooMuch);
      else {
        files.set(name, text);
        bytes += more;
      }
    }
    return { files: [...files].map(([name, text]) => ({ name, text })), refused: this.#refused };
  }

  #refuse(name: string, why: InBoth): void {
    this.#refused.push({ name, why });
  }
}

/** Without folders and without signs that no page shows. */
function nameOf(filename: string): string {
  const name = filename.split(/[\\/]/).at(-1) ?? '';
  return name.replaceAll(/\p{C}/gu, '').normalize('NFC').slice(0, 200);
}

/** The plan file among them: the one that has obligations. Pure; throws nothing. */
export function planFileOf(files: readonly PlanText[]): PlanText | undefined {
  return files.find(({ text }) => /^["']?obligations["']?\s*:/m.test(text)) ?? files[0];
}

/**
 * The check of the command line over the files of the page: nothing of this machine is read. What the plan names and
 * the page has not is told apart, since nothing in the plan is wrong with it.
 * Never throws for what is in them.
 */
export async function checkedFiles(
  main: PlanText,
  files: readonly PlanText[],
): Promise<{
  readonly plan?: Awaited<ReturnType<typeof checkPlan>>['plan'];
  readonly findings: readonly PlanFinding[];
  readonly missing: readonly string[];
}> {
  const read = (named: string) => {
    const found = files.find(({ name }) => name === nameOf(named));
    return Promise.resolve(
      found?.text.normalize('NFC') ?? ({ unreadable: 'missing', detail: named } as const),
    );
  };
  const { findings, ...checked } = await checkPlan(main.name, read);
  const missing = findings
    .filter(isMissingFile)
    .flatMap(({ details: { detail } }) => (typeof detail === 'string' ? [detail] : []));
  return {
    ...checked,
    findings: findings.filter((one) => !isMissingFile(one)),
    missing: [...new Set(missing)],
  };
}

/** Not the slip of a built-in name. */
function isMissingFile({ code, suggestion }: PlanFinding): boolean {
  return code === 'PLAN_UNREADABLE' && suggestion === undefined;
}
