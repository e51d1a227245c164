import { plainText } from '@kyhan/words';

/** Where something is to be written. */
const TO_FILL_IN = '#FFF8DC';
const HEAD = '#E6EDF5';
const BORDER = { borderColor: '#B1B4B6', borderStyle: 'thin' } as const;

const wrapped = { wrap: true, alignVertical: 'top' } as const;
const inBox = { ...wrapped, ...BORDER, backgroundColor: TO_FILL_IN } as const;

/** A cell that offers these answers. */
export interface OfferingCell {
  readonly offers: readonly string[];
}

/** The cells that a form's sheet is made of. All are texts, numbers or days: nothing is run. */
export const sheetCell = {
  bold: (value: string) => ({
    ...wrapped,
    value: plainText(value),
    type: String,
    fontWeight: 'bold' as const,
  }),
  head: (value: string) => ({ ...sheetCell.bold(value), ...BORDER, backgroundColor: HEAD }),
  fixed: (value: string | number) => ({
    ...wrapped,
    value: typeof value === 'string' ? plainText(value) : value,
    type: typeof value === 'string' ? String : Number,
    textColor: '#505A5F',
  }),
  filled: {
    text: (value: string) => ({ ...inBox, value: plainText(value), type: String }),
    number: (value: number | undefined) => ({
      ...inBox,
      type: Number,
      ...(value === undefined ? {} : { value }),
    }),
    day: (value: string | undefined) => ({
      ...inBox,
      type: Date,
      format: 'dd/mm/yyyy',
      ...(value === undefined ? {} : { value: new Date(`${value}T00:00:00Z`) }),
    }),
    choice: (value: string, offers: readonly string[]) => ({ ...sheetCell.filled.text(value), offers }),
  },
};
