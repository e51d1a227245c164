import type { Letter } from './letter.js';

/** The text form of a letter. */
export function letterText(letter: Letter): string {
  const { greeting, paragraphs, facts, action, copy, groups = [], closing } = letter;
  const blocks = [
    greeting,
    ...paragraphs,
    lines(facts),
    ...(action === undefined ? [] : [`${action.label}:\n${action.url}`]),
    ...(copy === undefined ? [] : [copy.title, lines(copy.facts)]),
    ...groups.flatMap(({ title: group, items }) => [
      group,
      ...items.map(({ title, lines, action: way }) =>
        [title, ...lines, ...(way === undefined ? [] : [`${way.label}: ${way.url}`])].join('\n'),
      ),
    ]),
    `-- \n${closing.join('\n')}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function lines(facts: Letter['facts']): string {
  // A value of several lines begins on one of its own.
  return facts.map(([name, value]) => `${name}:${value.includes('\n') ? '\n' : ' '}${value}`).join('\n');
}
