import { FakeServer } from '../fakes';
import { jsonReply, type Reply } from '../fakes/fake-server.types';

/** A vendor of no particular kind, for tests of what all vendors have in common. */
export class PlainVendor extends FakeServer {
  /** What it answers while it is healthy. */
  reply: Reply = jsonReply({ temp: 58 });

  override reset(): void {
    super.reset();
    this.reply = jsonReply({ temp: 58 });
  }

  protected answer(): Reply {
    return this.reply;
  }
}
