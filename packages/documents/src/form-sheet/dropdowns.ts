import type { Feature, Image, Sheet } from 'write-excel-file/node';
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility';
import type { OfferingCell } from './sheet-cell.js';

/** What the parts of a file may be given as. */
type FileContent = Image['content'];

/** As many characters as a list may have that stands in its rule itself. */
const LONGEST_LIST = 255;

/** What comes after the rules of a sheet: they stand before the first of these. */
const AFTER = /<(?:hyperlinks|printOptions|pageMargins|pageSetup|drawing)\b|<\/worksheet>/;

/** Offers, in cells that ask for one of some answers, these to choose from. */
export function dropdowns(sheets: readonly Pick<Sheet<unknown>, 'data'>[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            withRules(xml, rulesOf(sheets[sheetIndex]?.data ?? [])),
        },
      },
    },
  };
}

function rulesOf(rows: Sheet<unknown>['data']): string[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const offers = (cell as Partial<OfferingCell> | null)?.offers ?? [];
      const list = offers.join(',');
      const isSayable =
        offers.length > 0 && list.length <= LONGEST_LIST && !offers.some((one) => /[,"]/.test(one));
      return isSayable ? [rule(getCellAddress(row, column), list)] : [];
    }),
  );
}

function rule(address: string, list: string): string {
  const formula = `<formula1>"${sanitizeTextContent(list)}"</formula1>`;
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${address}">${formula}</dataValidation>`;
}

function withRules(xml: string, rules: readonly string[]): string {
  if (rules.length === 0) return xml;
  const markup = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  return xml.replace(AFTER, (found) => markup + found);
}
