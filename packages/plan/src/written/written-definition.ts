import {
  writtenForm,
  writtenGroup,
  writtenObligation,
  writtenPaper,
  writtenPolicy,
  writtenUnit,
} from './written-plan.js';

/**
 * The definition of a plan that somebody sent as the engine reads it: what `definePlan` would be given for it. What
 * cannot be written back stands as it came, and so does a key that no plan has: the check then names it.
 */
export function writtenDefinition(sent: unknown): unknown {
  if (!isMap(sent)) return sent;
  const { sources, units, groups, policies, forms, papers, obligations, ...rest } = sent;
  return {
    ...rest,
    sources: unlessEmpty(sources),
    units: eachIn(units, writtenUnit),
    groups: unlessEmpty(eachOf(groups, writtenGroup)),
    policies: eachOf(policies, writtenPolicy),
    forms: unlessEmpty(eachOf(forms, writtenForm)),
    papers: eachIn(papers, writtenPaper),
    obligations: eachIn(obligations, writtenObligation),
  };
}

type Writing<Part> = (part: Part) => unknown;

function eachIn<Part>(parts: unknown, write: Writing<Part>): unknown {
  return Array.isArray(parts) ? parts.map((part) => writtenOr(part, write)) : parts;
}

function eachOf<Part>(parts: unknown, write: Writing<Part>): unknown {
  if (!isMap(parts)) return parts;
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, writtenOr(part, write)]));
}

/** Writing takes for granted that all is there; where it is not, it stops at what is missing. */
function writtenOr<Part>(part: unknown, write: Writing<Part>): unknown {
  try {
    return write(part as Part);
  } catch {
    return part;
  }
}

function unlessEmpty(value: unknown): unknown {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isEmpty ? undefined : value;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
