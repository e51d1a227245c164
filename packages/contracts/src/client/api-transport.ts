/** One question to the API, as it goes over the wire. */
export interface ApiQuestion {
  readonly method: 'GET' | 'POST';
  /** From the root of the portal on, with its query. */
  readonly url: string;
  /** JSON, or a form with files. */
  readonly body?: string | FormData;
}

export interface ApiResponse {
  readonly status: number;
  /** The JSON that came; undefined where none did. */
  readonly body: unknown;
}

/** Whatever carries questions to the API: HTTP, or a portal within this process. */
export type ApiTransport = (question: ApiQuestion) => Promise<ApiResponse>;
