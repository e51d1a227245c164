let isMarking = false;

/**
 * Whether every text of the catalogues is to be shown in brackets from now on, ⟦so⟧: what a page, a letter or a
 * command then shows without brackets was said outside the catalogues. A test's tool; nothing of the product calls it.
 * Throws nothing.
 */
export function markTexts(marking: boolean): void {
  isMarking = marking;
}

/** A text of a catalogue as it is shown: as it stands, or in brackets where texts are marked. Throws nothing. */
export function markedText(text: string): string {
  return isMarking && text !== '' ? `⟦${text}⟧` : text;
}
