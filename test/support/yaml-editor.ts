import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Mark {
  readonly message: string;
  /** From 0, as editors count. */
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: Mark[]; readonly items?: unknown[] };
  readonly result?: unknown;
};

/** What an editor would answer where the server asks for its settings: no lists of schemas from elsewhere. */
const SETTINGS = { validate: true, completion: true, hover: true, schemaStore: { enable: false } };

/** An editor with a YAML language server behind it, over standard input and output as editors do it. */
export class YamlEditor {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #marked = new Map<string, (marks: Mark[]) => void>();
  #received = Buffer.alloc(0);
  #asked = 0;

  private constructor() {
    const { resolve } = createRequire(import.meta.url);
    const main = resolve('yaml-language-server');
    const program = path.resolve(path.dirname(main), '../../../bin/yaml-language-server');
    this.#server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#server.stderr.resume();
    // What it asks while it is being ended wants no answer.
    this.#server.stdin.on('error', () => undefined);
    this.#server.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  static async open(folder: string): Promise<YamlEditor> {
    const editor = new YamlEditor();
    await editor.#ask('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } },
    });
    editor.#tell('initialized', {});
    return editor;
  }

  /** Opens a text under the name of a file, which need not be there, and waits for the marks in it. */
  async marks(file: string, text: string): Promise<Mark[]> {
    const uri = pathToFileURL(file).href;
    const marked = new Promise<Mark[]>((resolve) => this.#marked.set(uri, resolve));
    this.#tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return await marked;
  }

  /** What is offered at a place (from 0) of an opened text. */
  async completions(file: string, place: { line: number; character: number }): Promise<string[]> {
    const textDocument = { uri: pathToFileURL(file).href };
    const list = await this.#ask('textDocument/completion', { textDocument, position: place });
    return (list as { items: { label: string }[] }).items.map(({ label }) => label);
  }

  /** What is shown beside a key at a place (from 0) of an opened text. */
  async hover(file: string, place: { line: number; character: number }): Promise<string> {
    const textDocument = { uri: pathToFileURL(file).href };
    return JSON.stringify(await this.#ask('textDocument/hover', { textDocument, position: place }));
  }

  async close(): Promise<void> {
    const ended = once(this.#server, 'close');
    this.#server.kill();
    await ended;
  }

  async #ask(method: string, params: unknown): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    const answered = new Promise((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return await answered;
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (let message = this.#next(); message !== undefined; message = this.#next()) this.#take(message);
  }

  #next(): Message | undefined {
    const end = this.#received.indexOf('\r\n\r\n');
    const header = this.#received.subarray(0, Math.max(end, 0)).toString();
    const length = Number(/Content-Length: (\d+)/i.exec(header)?.[1] ?? Number.NaN);
    if (end < 0 || this.#received.length < end + 4 + length) return undefined;
    const body = this.#received.subarray(end + 4, end + 4 + length).toString();
    this.#received = this.#received.subarray(end + 4 + length);
    return JSON.parse(body) as Message;
  }

  #take({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics')
      this.#marked.get(params?.uri ?? '')?.(params?.diagnostics ?? []);
    else if (method === 'workspace/configuration')
      this.#send({ id, result: params?.items?.map(() => SETTINGS) });
    else if (method !== undefined && id !== undefined) this.#send({ id, result: null });
    else if (id !== undefined) this.#answers.get(id)?.(result);
  }
}
