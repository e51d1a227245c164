import type { ErrorCode, ErrorDetails, InBoth } from '@kyhan/errors';
import { findingIn, type PlanFinding } from './plan-finding.js';
import { nearestName } from '../meant/nearest-name.js';
import type { YamlSource } from '../source/yaml-source.js';

type Path = readonly PropertyKey[];

/** Findings in one source, each told with the path of what is wrong. */
export class FindingList {
  readonly findings: PlanFinding[] = [];

  constructor(readonly source: YamlSource) {}

  error(code: ErrorCode, path: Path, details: ErrorDetails = {}): void {
    this.findings.push(findingIn(this.source, { code, details, place: this.source.placeOf(path) }));
  }

  warning(code: ErrorCode, path: Path, details: ErrorDetails = {}): void {
    const place = this.source.placeOf(path);
    this.findings.push(findingIn(this.source, { code, details, place, severity: 'warning' }));
  }

  /** A key that stands where it means nothing. */
  misplaced(path: Path, why: InBoth): void {
    const place = this.source.placeOfKey(path);
    const details = { key: String(path.at(-1)), why };
    this.findings.push(findingIn(this.source, { code: 'PLAN_KEY_MISPLACED', details, place }));
  }

  /** A name that nothing has, with the one that was most likely meant. */
  unknown(code: ErrorCode, path: Path, { name, known }: UnknownName): void {
    const suggestion = nearestName(name, known);
    const place = this.source.placeOf(path);
    this.findings.push(findingIn(this.source, { code, details: { name }, place, suggestion }));
  }

  /** A word that is none of those which may stand there. */
  unknownChoice(path: Path, { name, known }: UnknownName): void {
    const suggestion = nearestName(name, known);
    const place = this.source.placeOf(path);
    const details = {
      value: name,
      key: String(path.at(-1)),
      path: path.join('.'),
      choices: [...known].join(', '),
    };
    this.findings.push(findingIn(this.source, { code: 'PLAN_BAD_CHOICE', details, place, suggestion }));
  }

  /** Ids that were given before, each at `path` of its index. */
  doubles(code: ErrorCode, ids: readonly (string | undefined)[], path: (index: number) => Path): void {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (id === undefined) continue;
      if (seen.has(id)) this.error(code, path(index), { id });
      seen.add(id);
    }
  }
}

export interface UnknownName {
  readonly name: string;
  readonly known: Iterable<string>;
}
