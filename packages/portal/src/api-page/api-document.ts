import { openApiDocument } from '@kyhan/contracts';
import type { pageWords } from '@kyhan/words';

/** What the page reads of a JSON Schema. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly contentMediaType?: string;
}

type Content = Readonly<Record<string, { readonly schema: Shape }>>;

/** What the page reads of an operation. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly [string];
  readonly security: readonly object[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: keyof (typeof pageWords.api)['places'];
    readonly required: boolean;
    readonly schema: Shape;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

interface ReadDocument {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}

/** The version of the API: whatever it is asked, it answers in the same way as long as this stays. */
const VERSION = '1';

let made: ReturnType<typeof openApiDocument> | undefined;

/** The OpenAPI document of the portal, made once: when it is first asked for, since it is most of a second's work. */
export function apiDocument(): ReturnType<typeof openApiDocument> {
  return (made ??= openApiDocument({ version: VERSION }));
}

/** The same with the types by which the page reads it. */
export function readDocument(): ReadDocument {
  return apiDocument() as unknown as ReadDocument;
}
