/** One bug: what is to find it, and the changes of compiled sources that make it. */
export interface BrokenBuild {
  readonly breaks: string;
  readonly changes: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;
}

export declare const BROKEN_BUILDS: Readonly<Record<string, BrokenBuild>>;

export declare function changesOf(
  bug: string | undefined,
  url: string,
): readonly (readonly [string, string])[];
