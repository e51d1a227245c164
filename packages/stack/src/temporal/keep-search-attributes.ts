import type { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '@kyhan/workflows';

/** As the protocol counts them (`temporal.api.enums.v1.IndexedValueType`). */
const INDEXED_VALUE_TYPES = { Keyword: 2, Int: 3 } as const;

/** Registers those of our search attributes that a namespace lacks; a server of somebody else's knows none. */
export async function keepSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = SEARCH_ATTRIBUTES.filter(({ name }) => !Object.hasOwn(customAttributes ?? {}, name));
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map(({ name, type }) => [name, INDEXED_VALUE_TYPES[type]])),
  });
}
