import { silentProgram } from './silent-program.js';

const program = silentProgram('vi');

/** What the command line finds wrong with a line, before it does anything. */
export function refusedCommand(line: string): string[] {
  const [name = '', ...args] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare = '']) => quoted ?? bare,
  );
  if (name.startsWith('--'))
    return program.options.some(({ long }) => long === name) ? [] : [`${line}: no option`];
  const command = program.commands.find((one) => one.name() === name);
  if (command === undefined) return [`${line}: no command ${name}`];
  // A sentence may name a command without what it is asked about.
  if (args.length === 0) return [];
  try {
    const { operands, unknown } = command.parseOptions(args.filter((arg) => arg !== '--data'));
    const takes = command.registeredArguments;
    const most = takes.some(({ variadic }) => variadic) ? Infinity : takes.length + dataFolderOf(args);
    const least = takes.filter(({ required }) => required).length;
    if (unknown.length > 0) return [`${line}: no option ${unknown.join(' ')}`];
    return operands.length < least || operands.length > most ? [`${line}: ${operands.length} arguments`] : [];
  } catch (error) {
    return [`${line}: ${String(error)}`];
  }
}

/** The data folder is an option of the program, whatever command it stands behind. */
const dataFolderOf = (args: readonly string[]) => (args.includes('--data') ? 1 : 0);
