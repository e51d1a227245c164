import type { Letter } from './letter.js';

/** The text form of a letter. */
export function letterText(letter: Letter): string {
  const { greeting, paragraphs, facts, action, groups = [], closing } = letter;
  const blocks = [
    greeting,
    ...paragraphs,
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    ...(action === undefined ? [] : [`${action.label}:\n${action.url}`]),
    ...groups.flatMap(({ title: group, items }) => [
      group,
      ...items.map(({ title, lines, url, label }) => [title, ...lines, `${label}: ${url}`].join('\n')),
    ]),
    `-- \n${closing.join('\n')}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
