import { Body, Controller, Delete, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ConfirmRequest } from '../auth/auth.dto';
import { ApiErrors } from '../common/api-docs';
import { CurrentUser, type SignedInUser } from '../common/current-user.decorator';
import { RateLimit } from '../limits/rate-limit.guard';
import { OK, OkResponse } from '../users/user.dto';
import { AccountService } from './account.service';

/** What app stores and privacy law ask for. */
@ApiTags('user')
@ApiBearerAuth()
@Controller('api/user')
@RateLimit(5)
export class AccountController {
  constructor(private readonly account: AccountService) {}

  @Delete('me')
  @ApiOperation({ summary: 'Delete the account and every conversation; needs the password' })
  @ApiOkResponse({ type: OkResponse })
  @ApiErrors(400, 401, 403, 413, 429)
  async delete(@CurrentUser() user: SignedInUser, @Body() { password }: ConfirmRequest): Promise<OkResponse> {
    await this.account.delete(user, password);
    return OK;
  }

  @Get('export')
  @ApiOperation({ summary: 'Everything that is held on the user' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  @ApiErrors(401, 429)
  export(@CurrentUser() user: SignedInUser): Promise<Record<string, unknown>> {
    return this.account.export(user);
  }
}
