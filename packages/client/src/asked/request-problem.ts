import { nearestName } from '@kyhan/plan';
import { requestWords, type InBoth } from '@kyhan/words';
import type { z } from 'zod';

/** What is wrong with a request, the first thing, in both languages. `known`: names that an unknown one may have meant. */
export function requestProblem(issues: readonly z.core.$ZodIssue[], known: readonly string[] = []): InBoth {
  const [issue] = issues;
  if (issue === undefined) return requestWords.unfit({ name: '' });
  const name = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKey([...issue.path, issue.keys[0] ?? ''].join('.'), known);
    case 'invalid_type':
      return issue.input === undefined
        ? requestWords.missing({ name })
        : requestWords.kind({ name, kind: issue.expected });
    case 'invalid_value':
      return requestWords.choice({ name, choices: issue.values.map(String).join(', ') });
    case 'too_small':
      return requestWords.tooSmall({ name, least: Number(issue.minimum), of: issue.origin });
    case 'too_big':
      return requestWords.tooBig({ name, most: Number(issue.maximum), of: issue.origin });
    case 'custom':
      return custom(name, issue.params?.['expected']);
    default:
      return requestWords.unfit({ name });
  }
}

function custom(name: string, expected: unknown): InBoth {
  if (expected === 'day') return requestWords.day({ name });
  if (expected === 'text') return requestWords.text({ name });
  if (expected === 'hour-of-a-day') return requestWords.hourOfADay({ name });
  return expected === 'next' ? requestWords.next({ name }) : requestWords.unfit({ name });
}

function unknownKey(name: string, known: readonly string[]): InBoth {
  const problem = requestWords.unknownKey({ name });
  const near = nearestName(name, known);
  if (near === undefined) return problem;
  const meant = requestWords.meant({ names: near });
  return { vi: `${problem.vi}${meant.vi}`, en: `${problem.en}${meant.en}` };
}
