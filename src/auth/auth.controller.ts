import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../common/api-docs';
import { CurrentUser, type SignedInUser } from '../common/current-user.decorator';
import { Public } from '../common/public.decorator';
import { RateLimit } from '../limits/rate-limit.guard';
import { OK, OkResponse } from '../users/user.dto';
import { UsersService } from '../users/users.service';
import {
  PasswordRequest,
  RefreshRequest,
  SignedInResponse,
  SignInRequest,
  SignOutRequest,
  SignUpRequest,
  TokenPairResponse,
} from './auth.dto';
import { AuthService } from './auth.service';
import { SignInLimitGuard } from './sign-in-limit.guard';

@ApiTags('auth')
@Controller('api')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly users: UsersService,
  ) {}

  @Post('auth/signup')
  @Public()
  @RateLimit(5)
  @ApiOperation({ summary: 'Create an account' })
  @ApiCreatedResponse({ type: SignedInResponse })
  @ApiErrors(400, 409, 413, 429)
  async signUp(@Body() body: SignUpRequest): Promise<SignedInResponse> {
    const signedIn = await this.auth.signUp(body);
    return SignedInResponse.from(signedIn, await this.users.getAccount({ id: signedIn.userId }));
  }

  @Post('auth/login')
  @HttpCode(200)
  @Public()
  @RateLimit(30)
  @UseGuards(SignInLimitGuard)
  @ApiOperation({ summary: 'Sign in; 5 a minute per address and e-mail, 30 per address' })
  @ApiOkResponse({ type: SignedInResponse })
  @ApiErrors(400, 401, 413, 429)
  async signIn(@Body() { email, password }: SignInRequest): Promise<SignedInResponse> {
    const signedIn = await this.auth.signIn(email, password);
    return SignedInResponse.from(signedIn, await this.users.getAccount({ id: signedIn.userId }));
  }

  @Post('auth/refresh')
  @HttpCode(200)
  @Public()
  @RateLimit(10)
  @ApiOperation({ summary: 'Exchange a refresh token for a new pair; each works once' })
  @ApiOkResponse({ type: TokenPairResponse })
  @ApiErrors(400, 401, 413, 429)
  async refresh(@Body() body: RefreshRequest): Promise<TokenPairResponse> {
    return TokenPairResponse.from(await this.auth.refresh(body.refresh_token));
  }

  @Post('auth/logout')
  @HttpCode(200)
  @RateLimit(10)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'End this sign-in, or without a refresh token all of them' })
  @ApiOkResponse({ type: OkResponse })
  @ApiErrors(401, 413, 429)
  async signOut(@CurrentUser() user: SignedInUser, @Body() body: SignOutRequest): Promise<OkResponse> {
    await this.auth.signOut(user, body.refresh_token ?? null);
    return OK;
  }

  @Post('user/password')
  @HttpCode(200)
  @RateLimit(5)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Change the password; every other sign-in ends' })
  @ApiOkResponse({ type: TokenPairResponse })
  @ApiErrors(400, 401, 403, 413, 429)
  async changePassword(@CurrentUser() user: SignedInUser, @Body() body: PasswordRequest): Promise<TokenPairResponse> {
    return TokenPairResponse.from(await this.auth.changePassword(user, body.oldPassword, body.newPassword));
  }
}
