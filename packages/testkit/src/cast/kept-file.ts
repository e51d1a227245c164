import type { Register } from '@kyhan/register';

type Kept = Awaited<ReturnType<Register['files']['receive']>>;

/** A file whose content the register keeps now, as it is handed in. */
export async function keptFile<File extends { readonly content: Uint8Array }>(
  { files }: Register,
  { content, ...file }: File,
): Promise<Omit<File, 'content'> & Kept> {
  return { ...file, ...(await files.receive(pieceOf(content))) };
}

async function* pieceOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
