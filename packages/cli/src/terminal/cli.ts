import path from 'node:path';
import type { InBoth, Language } from '@kyhan/words';
import { wrapped } from './wrapped.js';
import type { Terminal } from './terminal.js';

/** What every command is given. */
export interface Cli extends Terminal {
  readonly language: Language;
  /** The text in the language of this call. */
  readonly text: (text: InBoth) => string;
  /** Talk in whole sentences: broken at the width of the terminal. */
  readonly tell: (text: InBoth) => void;
  /** Data as JSON on stdout. */
  readonly printJson: (value: unknown) => void;
  /** A path of an argument or option, from the working folder. */
  readonly pathOf: (file: string) => string;
  /** Ends with this exit code although nothing was thrown. */
  readonly endWith: (exitCode: number) => void;
}

/** A command's view of a terminal in one language; `exitCode` says afterwards how the command wants to end. */
export function createCli(terminal: Terminal, language: Language): Cli & { readonly exitCode: number } {
  let wanted = 0;
  return {
    ...terminal,
    language,
    text: (text) => text[language],
    tell: (text) => terminal.say(wrapped(text[language], terminal.columns).join('\n')),
    printJson: (value) => terminal.printData(JSON.stringify(value, undefined, 2)),
    pathOf: (file) => path.resolve(terminal.folder, file),
    endWith(exitCode) {
      wanted = exitCode;
    },
    get exitCode() {
      return wanted;
    },
  };
}
