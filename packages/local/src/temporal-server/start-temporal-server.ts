import path from 'node:path';
import { KyhanError } from '@kyhan/errors';
import { startGuarded, type Guarded } from '../processes/start-guarded.js';
import { frontendAnswers } from './frontend-answers.js';

/** Types of search attributes as the Temporal server names them. */
export type SearchAttributeKind = 'Text' | 'Keyword' | 'Int' | 'Double' | 'Bool' | 'Datetime' | 'KeywordList';

/** How to start the development server. */
export interface TemporalServerOptions {
  /** The program, as `provisionTemporal` found it. */
  readonly program: string;
  /** Where its database file `temporal.db` lies; without it everything is forgotten at the end. */
  readonly dataFolder?: string;
  readonly ports: { readonly frontend: number; readonly ui: number };
  readonly searchAttributes?: Readonly<Record<string, SearchAttributeKind>>;
  /** Server settings, e.g. `{ 'frontend.namespaceRPS': 5000 }`; values as JSON. */
  readonly dynamicConfig?: Readonly<Record<string, string | number | boolean>>;
  /** Told once, with its last words, when the server ends without having been stopped. */
  readonly onExit?: (reason: string) => void;
}

/** A running development server, which ends with this process at the latest. */
export interface TemporalServer {
  readonly address: string;
  readonly uiUrl: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const ANSWERS_WITHIN_MS = 60_000;

/**
 * Starts the development server on loopback and waits until its frontend answers and knows the search attributes.
 * @throws KyhanError TEMPORAL_UNAVAILABLE with the server's last words
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const address = `${HOST}:${options.ports.frontend}`;
  const server = await startProgram(options, address);
  const end = await failureToAnswer(
    server,
    options.ports.frontend,
    Object.keys(options.searchAttributes ?? {}),
  );
  if (end !== undefined) {
    await server.stop();
    throw new KyhanError('TEMPORAL_UNAVAILABLE', { address, reason: end });
  }
  return {
    address,
    uiUrl: `http://${HOST}:${options.ports.ui}`,
    pid: server.pid,
    stop: () => server.stop(),
  };
}

/** Waits for the first of: it answers (undefined), it ends, or it has had time enough (the reason). */
async function failureToAnswer(server: Guarded, port: number, searchAttributes: readonly string[]) {
  const asking = new AbortController();
  const answer = frontendAnswers({
    host: HOST,
    port,
    searchAttributes,
    withinMs: ANSWERS_WITHIN_MS,
    signal: asking.signal,
  });
  const end = server.ended.then((words) => words || 'it ended without a word');
  return Promise.race([answer, end]).finally(() => asking.abort());
}

async function startProgram(options: TemporalServerOptions, address: string): Promise<Guarded> {
  const { program, onExit } = options;
  try {
    return await startGuarded({
      command: program,
      args: serverArguments(options),
      ...(onExit === undefined ? {} : { onExit }),
    });
  } catch (error) {
    throw new KyhanError('TEMPORAL_UNAVAILABLE', { address, reason: String(error) }, { cause: error });
  }
}

function serverArguments({ dataFolder, ports, searchAttributes, dynamicConfig }: TemporalServerOptions) {
  return [
    'server',
    'start-dev',
    '--headless=false',
    '--log-level=error',
    `--ip=${HOST}`,
    `--port=${ports.frontend}`,
    `--ui-port=${ports.ui}`,
    ...(dataFolder === undefined ? [] : ['--db-filename', path.join(dataFolder, 'temporal.db')]),
    ...Object.entries(searchAttributes ?? {}).flatMap(([name, kind]) => [
      '--search-attribute',
      `${name}=${kind}`,
    ]),
    ...Object.entries(dynamicConfig ?? {}).flatMap(([key, value]) => [
      '--dynamic-config-value',
      `${key}=${JSON.stringify(value)}`,
    ]),
  ];
}
