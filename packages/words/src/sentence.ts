/** A text of the catalogue of errors as a sentence of its own: with a capital and a full stop. Pure; throws nothing. */
export function sentence(text: string): string {
  if (text === '') return '';
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
