import { plainText } from '@kyhan/words';
import type { ComputedCell } from './computed-values.js';

const BORDER = { borderColor: '#B1B4B6', borderStyle: 'thin' } as const;
const wrapped = { wrap: true, alignVertical: 'top' } as const;
const inGrid = { ...wrapped, ...BORDER } as const;

/**
 * The cells of a consolidation. What people wrote is a text, whatever it begins with, so that none of it is run; the
 * formulas are ours.
 */
export const consolidationCell = {
  title: (value: string) => ({ value: plainText(value), type: String, fontWeight: 'bold' as const }),
  told: (value: string) => ({ value: plainText(value), type: String, textColor: '#505A5F' }),
  head: (value: string) => ({ ...consolidationCell.bold(value), backgroundColor: '#E6EDF5' }),
  bold: (value: string) => ({ ...consolidationCell.text(value), fontWeight: 'bold' as const }),
  text: (value: string) => ({ ...inGrid, value: plainText(value), type: String }),
  number: (value: number | undefined) => ({
    ...inGrid,
    type: Number,
    ...(value === undefined ? {} : { value }),
  }),
  /** Empty where there is nothing to reckon with. */
  formula: (value: string, computed: number | undefined) =>
    computed === undefined
      ? consolidationCell.bold('')
      : ({
          ...inGrid,
          fontWeight: 'bold',
          type: 'Formula',
          value,
          computed,
        } as const satisfies ComputedCell & Readonly<Record<string, unknown>>),
};
