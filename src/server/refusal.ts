import { type ErrorCode, type ErrorReply, HTTP_STATUS } from '#protocol/errors.ts';

type RefusalDetails = { last?: number; retryAfter?: number; removal?: string };

/** Ends a request with one of the protocol's error codes. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;
  readonly details: RefusalDetails;

  constructor(code: ErrorCode, details: RefusalDetails = {}) {
    super(`refused: ${code}`);
    this.code = code;
    this.details = details;
  }

  get status() {
    return HTTP_STATUS[this.code];
  }

  get reply(): ErrorReply {
    return { error: { code: this.code, ...this.details } };
  }
}
