/** Nothing was answered to what was asked, neither yes nor no: the network swallows it, or the server has stopped dead. */
export class Silence extends Error {
  constructor(readonly withinMs: number | undefined) {
    super(`no answer within ${withinMs} ms`);
  }
}
