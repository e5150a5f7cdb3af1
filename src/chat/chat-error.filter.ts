import { Catch, Injectable } from '@nestjs/common';
import type { ErrorBody, NamedFailure } from '../http/error-body';
import { ErrorFilter } from '../http/error.filter';

/** The chat screen of one app shows `reply` whatever the status is; without one, the message gets no answer at all. */
@Catch()
@Injectable()
export class ChatErrorFilter extends ErrorFilter {
  protected override body(failure: NamedFailure, requestId: string): ErrorBody & { readonly reply: string } {
    return { ...super.body(failure, requestId), reply: failureReply(failure) };
  }
}

/** What Violet says when she cannot answer. */
export function failureReply({ status }: NamedFailure): string {
  return status === 429 ? 'Give me a moment and ask again.' : 'That did not work. Could you try again?';
}
