import type { Teardown } from './teardown.js';

/** The first part that ends by itself takes the others with it: half a stack would look alive and do nothing. */
export class Failure {
  report!: (reason: string) => void;
  readonly reported = new Promise<string>((resolve) => {
    this.report = resolve;
  });

  constructor(teardown: Teardown) {
    void this.reported.then(() => teardown.run());
  }
}
