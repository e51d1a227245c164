import type { Feature, Image } from 'write-excel-file/node';

/** A sheet, and how many rows stand on each page that is printed of it. */
interface PrintedSheet {
  readonly sheet: string;
  readonly stickyRowsCount: number;
}

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const ROOT = /(<worksheet[^>]*>)/;
const SETUP = /<pageSetup[^>]*\/>/;
/** A4 on its side, as wide as the page and as long as it takes. */
const A4_ACROSS = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** Sheets that are `landscape` are printed with all columns on a page and their head on each: figures are read on paper. */
export function printedSheets(sheets: readonly PrintedSheet[]): Feature<Image['content']> {
  const heads = sheets.map(
    ({ sheet, stickyRowsCount }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${sheet}'!$1:$${stickyRowsCount}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${heads.join('')}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) => xml.replace(ROOT, `$1${FIT}`).replace(SETUP, A4_ACROSS),
        },
      },
    },
  };
}
