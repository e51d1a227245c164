import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { blocks } from './markdown.js';

/** Where the handbook of the office lies. */
export const HANDBOOK = path.resolve(import.meta.dirname, '../../docs/so-tay');

/** A page of it, as it stands. */
export interface HandbookPage {
  readonly name: string;
  readonly text: string;
}

/** Every page, the first one first. */
export function handbookPages(): readonly HandbookPage[] {
  return readdirSync(HANDBOOK)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(path.join(HANDBOOK, name), 'utf8') }));
}

/** What it calls by the words of the screen. */
export function boldTexts({ text }: HandbookPage): string[] {
  return [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, bold = '']) => bold);
}

/** Every command that it says to type, in blocks and in sentences, without the name of the program. */
export function saidCommands({ text }: Pick<HandbookPage, 'text'>): string[] {
  const inBlocks = blocks(text)
    .filter(({ language }) => language === 'sh')
    .flatMap((block) => block.text.trim().split('\n'));
  const inSentences = [...withoutBlocks(text).matchAll(/`(kyhan [a-z-][^`\n]*)`/g)].map(
    ([, said = '']) => said,
  );
  return [...inBlocks, ...inSentences]
    .filter((line) => line.startsWith('kyhan '))
    .map((line) => line.replace(/^kyhan /, ''));
}

/** Addresses of the portal that it names. */
export function saidAddresses({ text }: HandbookPage): string[] {
  return [...withoutBlocks(text).matchAll(/`(\/[a-z][^`\s]*)`/g)].map(([, said = '']) => said);
}

/** Its pictures, with what they say to whoever does not see them. */
export function picturesOf({
  text,
}: HandbookPage): { readonly alternative: string; readonly file: string }[] {
  return [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alternative = '', file = '']) => ({
    alternative,
    file,
  }));
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/^```\w*\n[^]*?^```$/gm, '');
}
