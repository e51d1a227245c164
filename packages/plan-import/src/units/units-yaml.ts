import { yamlText } from '@kyhan/plan';
import { sameInBoth } from '@kyhan/words';
import type { ListedUnit } from './listed-unit.js';

/** Units as the file that a plan names under `units`. Pure; throws nothing. */
export function unitsYaml(units: readonly ListedUnit[]): string {
  return yamlText(
    units.map(({ id, name, english, parent, level, from, to, contacts }) => ({
      id,
      name: english === undefined ? sameInBoth(name) : { vi: name, en: english },
      ...(parent === undefined ? {} : { parent }),
      ...(level === undefined ? {} : { level }),
      ...(from === undefined && to === undefined
        ? {}
        : { lives: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } }),
      ...(contacts.length === 0 ? {} : { contacts }),
    })),
  );
}
