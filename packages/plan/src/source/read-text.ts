/** Why a file could not be read as text at all. */
export type Unreadable = {
  readonly unreadable: 'missing' | 'folder' | 'too-large' | 'not-utf-8' | 'outside' | 'refused';
  readonly detail: string;
};

/**
 * How the text of a file is got at: from the disk, or from wherever a program keeps it; where `below` is given, only if
 * it lies in that folder, links followed.
 */
export type ReadText = (file: string, below?: string) => Promise<string | Unreadable>;
