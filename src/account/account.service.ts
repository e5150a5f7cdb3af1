import { Injectable } from '@nestjs/common';
import { AuthService } from '../auth/auth.service';
import { ConversationStore } from '../chat/memory/conversation.store';
import type { SignedInUser } from '../common/current-user.decorator';
import { UsersService } from '../users/users.service';

/** A whole account: the row, the sign-ins and the conversation. */
@Injectable()
export class AccountService {
  constructor(
    private readonly users: UsersService,
    private readonly auth: AuthService,
    private readonly conversations: ConversationStore,
  ) {}

  /** @throws WrongPassword, SignInBusy */
  async delete(user: SignedInUser, password: string): Promise<void> {
    await this.auth.confirm(user, password);
    await this.users.delete(user.id);
    await this.auth.forget(user.id);
    // Last: a turn that was under way has nobody to save for any more.
    await this.conversations.clear(ownerOf(user));
  }

  async export(user: SignedInUser): Promise<Record<string, unknown>> {
    const [held, conversation] = await Promise.all([
      this.users.export(user.id),
      this.conversations.export(ownerOf(user)),
    ]);
    return { ...held, conversation };
  }
}

function ownerOf({ id, email }: SignedInUser) {
  return { userId: id, email };
}
