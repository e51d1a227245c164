import pg from 'pg';

const INT8 = 20;
const DATE = 1082;

type Parser = (text: string) => unknown;

/** Epoch milliseconds fit a number for ages; a date has no zone and stays the text that it is. */
const own: Readonly<Record<number, Parser>> = { [INT8]: Number, [DATE]: (text) => text };

/** How columns come back, the same embedded and on a server. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    const standard: Parser = pg.types.getTypeParser(oid, format);
    return format === 'binary' ? standard : (own[oid] ?? standard);
  },
};
