import { markedText } from '@kyhan/errors/marked-text';
import type { InBoth } from './language.js';

/** A text of the catalogue that needs no values. Pure; throws nothing. */
export function text(texts: InBoth): InBoth {
  return {
    get vi() {
      return markedText(texts.vi);
    },
    get en() {
      return markedText(texts.en);
    },
  };
}
