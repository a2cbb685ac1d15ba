import { type ErrorCode, type ErrorReply, HTTP_STATUS } from '#protocol/errors.ts';

/** Ends a request with one of the protocol's error codes. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;
  readonly details: { last?: number; retryAfter?: number };

  constructor(code: ErrorCode, details: { last?: number; retryAfter?: number } = {}) {
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
