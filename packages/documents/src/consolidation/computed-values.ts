import type { Feature, Image, Sheet } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';

type FileContent = Image['content'];

/** A formula with what it comes to: whoever reads the file without reckoning finds the number all the same. */
export interface ComputedCell {
  readonly type: 'Formula';
  readonly value: string;
  readonly computed: number;
}

/** Writes beside each formula what it comes to. */
export function computedValues(sheets: readonly Pick<Sheet<unknown>, 'data'>[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => withValues(xml, sheets[sheetIndex]?.data ?? []),
        },
      },
    },
  };
}

function withValues(xml: string, rows: Sheet<unknown>['data']): string {
  const computed = new Map(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): [string, number][] => {
        const value = (cell as Partial<ComputedCell> | null)?.computed;
        return value === undefined ? [] : [[getCellAddress(row, column), value]];
      }),
    ),
  );
  return xml.replaceAll(/(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>)/g, (found: string, ...parts: string[]) => {
    const value = computed.get(parts[1] ?? '');
    return value === undefined ? found : `${found}<v>${value}</v>`;
  });
}
