/** A seeded stream of numbers from 0 to 1 (mulberry32), so that a run can be repeated. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What somebody may type, paste or leave behind; each has broken some program before. */
const SNIPPETS = [
  [
    '\t',
    '\n',
    ' ',
    '  ',
    ': ',
    ', ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '{ }',
    '[]',
    '"',
    "'",
    '#',
    '|',
    '>',
    '&a',
    '*a',
  ],
  ['!!', '?', '%', '@', '`', '~', 'null', 'true', 'no', '0', '-1', '1e9', '.inf', '.nan', '0x10', '1.5'],
  ['99999999999999999999', '9999-12-31', '1000-01-01', '2026-02-30', '0000-00-00', '12-20', '24:00'],
  ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<<', 'prototype: {}', 'length: 0'],
  ['month', 'on-request', 'due', 'anchor', 'period-start', 'cut-off', 'workingDay: 0', 'nth: 9'],
  ['monthOffset: 60', 'exclusive: true', 'time: "02:30"', 'cutOff: 31'],
  [
    'từ',
    'Đ',
    'é',
    '\u0301',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\u2028',
    '🏛',
    '\ud800',
    'ß'.repeat(40),
    'x'.repeat(3000),
  ],
  ['\n---\n', '\n...\n', '&a [*a, *a]', '[[[[[[[[[[[[[[[[[[[[', '{a: {a: {a: {a: {a: {a: '],
  [
    'units: plan.yaml',
    'units: ../../../../dev/null',
    'form: plan.yaml',
    'calendar: plan.yaml',
    'roster: plan.yaml',
  ],
].flat();

/** A text changed in a few places as a person or a bad editor may change it. */
export function mutated(text, random) {
  let changed = text;
  const changes = 1 + Math.floor(random() * 4);
  for (let i = 0; i < changes; i += 1) changed = pick(MUTATIONS, random)(changed, random);
  return changed;
}

const MUTATIONS = [
  // A snippet typed in somewhere.
  (text, random) => splice(text, { start: place(text, random), length: 0 }, pick(SNIPPETS, random)),
  // A snippet in the place of a word.
  (text, random) => {
    const word = wordAt(text, place(text, random));
    return splice(text, word, pick(SNIPPETS, random));
  },
  // Some letters deleted.
  (text, random) => splice(text, { start: place(text, random), length: 1 + Math.floor(random() * 8) }, ''),
  // A word written twice, or another word of the text in its place.
  (text, random) => {
    const [from, to] = [wordAt(text, place(text, random)), wordAt(text, place(text, random))];
    return splice(text, to, text.slice(from.start, from.start + from.length));
  },
  // A line deleted, doubled, moved or indented otherwise.
  (text, random) => withLines(text, (lines) => void lines.splice(index(lines, random), 1)),
  (text, random) =>
    withLines(text, (lines) => void lines.splice(index(lines, random), 0, lines[index(lines, random)] ?? '')),
  (text, random) =>
    withLines(text, (lines) => {
      const [line = ''] = lines.splice(index(lines, random), 1);
      lines.splice(index(lines, random), 0, line);
    }),
  (text, random) =>
    withLines(text, (lines) => {
      const at = index(lines, random);
      const line = lines[at] ?? '';
      lines[at] =
        random() < 0.5 ? line.replace(/^ {1,2}/, '') : `${' '.repeat(1 + Math.floor(random() * 3))}${line}`;
    }),
  // A number changed.
  (text, random) => {
    const numbers = [...text.matchAll(/\d+/g)];
    const found = numbers[Math.floor(random() * numbers.length)];
    if (found === undefined) return text;
    return splice(
      text,
      { start: found.index, length: found[0].length },
      String(Math.floor(random() * 10 ** Math.ceil(random() * 5))),
    );
  },
  // The end cut off.
  (text, random) => (random() < 0.2 ? text.slice(0, place(text, random)) : text),
];

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

function place(text, random) {
  return Math.floor(random() * (text.length + 1));
}

function index(lines, random) {
  return Math.floor(random() * lines.length);
}

function splice(text, { start, length }, inserted) {
  return text.slice(0, start) + inserted + text.slice(start + length);
}

function wordAt(text, at) {
  let start = at;
  while (start > 0 && /[\p{L}\p{N}_-]/u.test(text[start - 1])) start -= 1;
  let end = at;
  while (end < text.length && /[\p{L}\p{N}_-]/u.test(text[end])) end += 1;
  return { start, length: end - start };
}

function withLines(text, change) {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}
