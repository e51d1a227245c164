import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KyhanError } from '@kyhan/errors';
import { listenFrom } from '@kyhan/stack/places';
import { anyPort } from '../processes/any-port.js';
import { startGuarded, type Guarded, type GuardedCommand } from '../processes/start-guarded.js';
import { frontendAnswers } from './frontend-answers.js';

/** Types of search attributes as the Temporal server names them. */
export type SearchAttributeKind = 'Text' | 'Keyword' | 'Int' | 'Double' | 'Bool' | 'Datetime' | 'KeywordList';

/** Where the server listens. */
export interface TemporalPorts {
  readonly frontend: number;
  readonly ui: number;
}

/** How to start the development server. */
export interface TemporalServerOptions {
  /** The program, as `provisionTemporal` found it. */
  readonly program: string;
  /** Where its database file `temporal.db` lies; without it everything is forgotten at the end. */
  readonly dataFolder?: string;
  /** The ports preferred, the next that are free where one is taken; 0: any. */
  readonly ports: TemporalPorts;
  /** No other port of the frontend will do. */
  readonly isPortFixed?: boolean;
  readonly searchAttributes?: Readonly<Record<string, SearchAttributeKind>>;
  /** Server settings, e.g. `{ 'frontend.namespaceRPS': 5000 }`; values as JSON. */
  readonly dynamicConfig?: Readonly<Record<string, string | number | boolean>>;
  /** Gives up waiting for it to answer, and stops it. */
  readonly signal?: AbortSignal | undefined;
  /** Told once, with its last words, when the server ends without having been stopped. */
  readonly onExit?: (reason: string) => void;
}

/** A running development server, which ends with this process at the latest. */
export interface TemporalServer {
  readonly address: string;
  readonly uiUrl: string;
  readonly ports: TemporalPorts;
  readonly pid: number;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const ANSWERS_WITHIN_MS = 60_000;
/** What the program says where a port of its own is taken, on Unix and on Windows. */
const PORT_IN_USE = /address already in use|Only one usage of each socket address/;

/**
 * Starts the development server on loopback and waits until its frontend answers and knows the search attributes.
 * @throws KyhanError TEMPORAL_UNAVAILABLE with the server's last words; PORT_TAKEN
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const { frontend: preferred, ui } = options.ports;
  const wish = options.isPortFixed === true ? { only: preferred } : preferred;
  return await listenFrom(wish, async (port) => {
    const ports = {
      frontend: port || (await anyPort()),
      ui: ui === 0 ? await anyPort() : ui + port - preferred,
    };
    return await startedOn(ports, options);
  });
}

async function startedOn(ports: TemporalPorts, options: TemporalServerOptions): Promise<TemporalServer> {
  const address = `${HOST}:${ports.frontend}`;
  const server = await startProgram(address, {
    command: options.program,
    args: serverArguments(ports, options),
  });
  const reason = await failureToStart(server, ports.frontend, options);
  if (reason !== undefined || options.signal?.aborted === true) {
    await server.stop();
    options.signal?.throwIfAborted();
    if (PORT_IN_USE.test(reason ?? '')) throw new KyhanError('PORT_TAKEN', { port: ports.frontend });
    throw new KyhanError('TEMPORAL_UNAVAILABLE', { address, reason: reason ?? '' });
  }
  let stopping = false;
  void server.ended.then((words) => {
    if (!stopping) options.onExit?.(words);
  });
  return {
    address,
    uiUrl: `http://${HOST}:${ports.ui}`,
    ports,
    pid: server.pid,
    stop: () => {
      stopping = true;
      return server.stop();
    },
  };
}

/** Waits for the first of: it is up (undefined), it ends, or it has had time enough (the reason). */
async function failureToStart(server: Guarded, port: number, options: TemporalServerOptions) {
  const asking = new AbortController();
  const signal = AbortSignal.any([asking.signal, ...(options.signal === undefined ? [] : [options.signal])]);
  const searchAttributes = Object.keys(options.searchAttributes ?? {});
  const answer = frontendAnswers({ host: HOST, port, searchAttributes, withinMs: ANSWERS_WITHIN_MS, signal });
  const up = answer.then(async (refusal) => refusal ?? (await saysThatItListens(server, port, signal)));
  const end = server.ended.then((words) => words || 'it ended without a word');
  return Promise.race([up, end]).finally(() => asking.abort());
}

/**
 * That a port answers is not enough: the server of somebody else may have taken it, and ours not have found out yet.
 * Of a program that does not say so, it is believed once it has had the time to find out.
 */
async function saysThatItListens(server: Guarded, port: number, signal: AbortSignal): Promise<undefined> {
  const timeIsOver = pause(ANSWERS_WITHIN_MS, undefined, { signal }).catch(() => undefined);
  await Promise.race([server.said(new RegExp(`Server:\\s+\\S+:${port}\\b`)), timeIsOver]);
}

async function startProgram(address: string, command: GuardedCommand): Promise<Guarded> {
  try {
    return await startGuarded(command);
  } catch (error) {
    throw new KyhanError('TEMPORAL_UNAVAILABLE', { address, reason: String(error) }, { cause: error });
  }
}

function serverArguments(
  ports: TemporalPorts,
  { dataFolder, searchAttributes, dynamicConfig }: TemporalServerOptions,
) {
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
