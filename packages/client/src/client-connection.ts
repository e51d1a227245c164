import { InterceptingCall, Metadata, status, type Interceptor } from '@grpc/grpc-js';
import {
  Connection,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
  type ConnectionOptions,
} from '@temporalio/client';

type Call = ReturnType<Parameters<Interceptor>[1]>;

/**
 * A client's connection that may be closed while calls are being retried, as when a server that has gone is given up.
 * The SDK retries from a timer, where the error of a closed channel reaches nobody and would end the process.
 * @throws Error of the SDK where no connection can be made
 */
export async function clientConnection(options: ConnectionOptions): Promise<Connection> {
  const interceptors = [makeGrpcRetryInterceptor(defaultGrpcRetryOptions()), answerOnceClosed];
  return await Connection.connect({ ...options, interceptors });
}

/** Inside the retries: a call on a closed channel is answered as cancelled, which is not tried again. */
const answerOnceClosed: Interceptor = (options, nextCall) => {
  try {
    return new InterceptingCall(nextCall(options));
  } catch (error) {
    return new InterceptingCall(cancelledCall(String(error)));
  }
};

function cancelledCall(details: string): Call {
  return {
    start(_metadata, listener) {
      const answered = { code: status.CANCELLED, details, metadata: new Metadata() };
      setImmediate(() => {
        listener?.onReceiveMessage?.(null);
        listener?.onReceiveStatus?.(answered);
      });
    },
    sendMessage: () => undefined,
    sendMessageWithContext: () => undefined,
    startRead: () => undefined,
    halfClose: () => undefined,
    cancelWithStatus: () => undefined,
    getPeer: () => 'closed',
    getAuthContext: () => null,
  };
}
