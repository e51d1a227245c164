import { createRequire } from 'node:module';
import type { TFontDictionary } from 'pdfmake/interfaces.js';

const require = createRequire(import.meta.url);
const face = (name: string) => require.resolve(`@expo-google-fonts/tinos/${name}`);

/** Tinos is as wide as Times New Roman, letter by letter, has all Vietnamese ones, and may be embedded. */
export const PAPER_FONT = 'Tinos';

export const PAPER_FONTS: TFontDictionary = {
  [PAPER_FONT]: {
    normal: face('400Regular/Tinos_400Regular.ttf'),
    bold: face('700Bold/Tinos_700Bold.ttf'),
    italics: face('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    bolditalics: face('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  },
};
