import type { PaperTable } from '@kyhan/contracts';

/** A cell of the head of a table: over how many columns and rows it stretches. */
export interface HeadCell {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
}

/** The rows of a head: two where columns stand together under one name, else one. Pure; throws nothing. */
export function headOfPaperTable(columns: PaperTable['columns']): readonly (readonly HeadCell[])[] {
  const isParted = columns.some(({ group }) => group !== undefined);
  const first = columns.flatMap(({ name, group }, at): HeadCell[] => {
    if (group === undefined) return [{ name, columns: 1, rows: isParted ? 2 : 1 }];
    if (columns[at - 1]?.group === group) return [];
    const following = columns.slice(at).findIndex((column) => column.group !== group);
    return [{ name: group, columns: following === -1 ? columns.length - at : following, rows: 1 }];
  });
  if (!isParted) return [first];
  const second = columns.filter(({ group }) => group !== undefined);
  return [first, second.map(({ name }) => ({ name, columns: 1, rows: 1 }))];
}
