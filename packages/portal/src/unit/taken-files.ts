import type { FormField } from '@kyhan/plan';
import { type Language, pageWords, saidIn } from '@kyhan/words';

/** Which files a field takes, where it does not take all that is taken elsewhere. Pure; throws nothing. */
export function takenFiles({ accept, maxSize }: FormField, language: Language): string {
  const words = saidIn(pageWords.handInForm, language);
  const said = [
    accept === undefined ? [] : words.fieldFiles({ kinds: fileEndings(accept).join(', ') }),
    maxSize === undefined ? [] : words.fieldSize({ mostMB: maxSize }),
  ].flat();
  return said.join('; ');
}

/** Endings of files that can be chosen: a photo has one of two. Pure; throws nothing. */
export function chosenEndings(accept: NonNullable<FormField['accept']>): readonly string[] {
  return accept.flatMap((kind) => (kind === 'jpg' ? ['.jpg', '.jpeg'] : [`.${kind}`]));
}

/** `.pdf`, as people name it. */
function fileEndings(accept: NonNullable<FormField['accept']>): readonly string[] {
  return accept.map((kind) => `.${kind}`);
}
