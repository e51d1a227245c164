import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { executableOnPath, runToEnd } from '@kyhan/local/provisioning';

const JAR = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar');
const java = executableOnPath('java', process.env);

/** Whether the Nu checker, a Java program, runs here. */
export const hasChecker = java !== undefined;

/** What is no error, each with the reason. */
const ALLOWED: readonly RegExp[] = [
  // On a phone a table is laid out as blocks, and some browsers then no longer tell a reader that it is one.
  /^[^:]+: The “role” attribute must not be used on a “t[hdr]” element which has a “table” ancestor/,
  // A whole folder is chosen by an attribute that every browser of a desk knows, and the standard does not yet.
  /^[^:]+: Attribute “webkitdirectory” not allowed on element “input”/,
];

interface Message {
  readonly type: string;
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

/** What the Nu checker calls an error in the HTML files of a folder, each with its file and its place. */
export async function markupErrors(folder: string): Promise<string[]> {
  const { output } = await runToEnd({
    command: java ?? 'java',
    args: ['-jar', JAR, '--errors-only', '--format', 'json', '--stdout', folder],
  });
  const { messages } = JSON.parse(output) as { readonly messages: readonly Message[] };
  return messages
    .map(({ url = '', message, extract = '' }) => `${path.basename(url)}: ${message} ${extract}`)
    .filter((one) => !ALLOWED.some((allowed) => allowed.test(one)));
}
