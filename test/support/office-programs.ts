import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe } from '@jest/globals';
import { PAPER_FONT, PAPER_FONTS } from '../../packages/documents/src/paper-pdf/paper-fonts.js';

const NEEDED = ['soffice', 'pdftohtml', 'pdffonts'];
const missing = NEEDED.filter((name) => !isThere(name));

const withPrograms: (name: string, suite: () => void) => void = missing.length > 0 ? describe.skip : describe;

/** A suite that opens files in LibreOffice and measures their pages. Where that is not installed it is skipped, and says so. */
export function describeInLibreOffice(name: string, suite: () => void): void {
  withPrograms(name, suite);
}

if (missing.length > 0)
  process.stderr.write(
    `Skipped, no ${missing.join(', ')} here (apt-get install libreoffice-writer libreoffice-calc libreoffice-draw poppler-utils): documents in LibreOffice\n`,
  );

function isThere(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const run = promisify(execFile);
/** A bound for what hangs, never a measure. */
const timeout = 4 * 60_000;

/** Formulas are reckoned anew when a workbook is opened, whatever the file says that they come to. */
const RECKON_ANEW = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Every sheet of a workbook as a file of its own, in UTF-8. */
export const EACH_SHEET_AS_CSV =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** LibreOffice with a profile, letters and a folder of its own: nothing of the machine changes how a page looks. */
export class LibreOffice {
  private constructor(readonly folder: string) {}

  static async prepare(): Promise<LibreOffice> {
    const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-office-'));
    const user = path.join(folder, 'profile', 'user');
    await mkdir(user, { recursive: true });
    await writeFile(path.join(user, 'registrymodifications.xcu'), RECKON_ANEW);
    await writeFile(path.join(folder, 'fonts.conf'), lettersAlone(folder));
    return new LibreOffice(folder);
  }

  /** Opens files and writes each in another form; gives what came out, by name. A file that does not open gives nothing. */
  async converted(
    files: Readonly<Record<string, Uint8Array>>,
    form: string,
  ): Promise<ReadonlyMap<string, Buffer>> {
    const [from, to] = await Promise.all(
      ['from-', 'to-'].map((name) => mkdtemp(path.join(this.folder, name))),
    );
    if (from === undefined || to === undefined) throw new Error('no folders');
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(from, name), content);
    const profile = pathToFileURL(path.join(this.folder, 'profile')).href;
    await run(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        form,
        '--outdir',
        to,
        ...Object.keys(files).map((name) => path.join(from, name)),
      ],
      { timeout, env: { ...process.env, FONTCONFIG_FILE: path.join(this.folder, 'fonts.conf') } },
    );
    const out = await readdir(to);
    return new Map(
      await Promise.all(
        out.map(async (name): Promise<[string, Buffer]> => [name, await readFile(path.join(to, name))]),
      ),
    );
  }

  /** What a program of poppler says of a PDF. */
  async told(
    program: 'pdftohtml' | 'pdffonts',
    pdf: Uint8Array,
    options: readonly string[] = [],
  ): Promise<string> {
    const file = path.join(await mkdtemp(path.join(this.folder, 'pdf-')), 'file.pdf');
    await writeFile(file, pdf);
    const { stdout } = await run(program, [...options, file], { timeout, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Those of our PDF, which are as wide as Times New Roman, stand for every hand. */
function lettersAlone(folder: string): string {
  const faces = Object.values(PAPER_FONTS[PAPER_FONT] ?? {}) as string[];
  const folders = faces.map((file) => `<dir>${path.dirname(file)}</dir>`).join('');
  const alias = `<alias binding="same"><family>Times New Roman</family><prefer><family>${PAPER_FONT}</family></prefer></alias>`;
  return `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${folder}/fonts</cachedir>${alias}</fontconfig>`;
}
