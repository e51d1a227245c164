import type { PaperBlock, PaperDraft, PaperTable } from '@kyhan/contracts';

/** An official paper as plain text, for a terminal or to be copied. Pure; throws nothing. */
export function paperText(paper: PaperDraft): string {
  const { nation, superior, issuer, number, placeAndDay, subject, title, recipients, signature } = paper;
  const parts = [
    lines(superior, issuer),
    lines(nation?.name, nation?.motto),
    lines(number, placeAndDay),
    lines(subject),
    lines(title?.kind, title?.about),
    addressees(paper.addressees),
    ...paper.blocks.map(block),
    lines(recipients.label, ...recipients.lines),
    lines(signature.position, ...(signature.note === '' ? [] : [signature.note]), signature.name),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function lines(...given: readonly (string | undefined)[]): string {
  return given.filter((line) => line !== undefined).join('\n');
}

function addressees({ label, names }: PaperDraft['addressees']): string {
  return names.length === 1
    ? `${label} ${names[0]}`
    : [label, ...names.map((name, at) => `- ${name}${at === names.length - 1 ? '.' : ';'}`)].join('\n');
}

function block(one: PaperBlock): string {
  return one.type === 'table' ? table(one) : one.text;
}

/** Of a row each cell with what its column is called: as wide as it is, nothing is cut. */
function table({ columns, rows, total }: PaperTable): string {
  const names = columns.map(({ name, group }) => (group === undefined ? name : `${group}, ${name}`));
  return [names, ...rows, ...(total === undefined ? [] : [total])]
    .map((cells) => cells.map((cell) => cell.replaceAll('\n', ', ')).join(' | '))
    .join('\n');
}
