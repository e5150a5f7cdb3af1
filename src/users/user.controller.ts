import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../common/api-docs';
import { CurrentUser, type SignedInUser } from '../common/current-user.decorator';
import { RateLimit } from '../limits/rate-limit.guard';
import {
  DocumentRequest,
  MeResponse,
  NotificationTokenRequest,
  OK,
  OkResponse,
  ProfileRequest,
  ProfileResponse,
} from './user.dto';
import { UsersService } from './users.service';

type Document = Record<string, unknown>;
/** A JSON object whose keys the apps agree on among themselves. */
const DOCUMENT = { type: 'object', additionalProperties: true };

@ApiTags('user')
@ApiBearerAuth()
@Controller('api/user')
@RateLimit(60)
export class UserController {
  constructor(private readonly users: UsersService) {}

  @Get('me')
  @ApiOperation({ summary: 'Everything about the signed-in user' })
  @ApiOkResponse({ type: MeResponse })
  @ApiErrors(401, 429)
  async me(@CurrentUser() user: SignedInUser): Promise<MeResponse> {
    return MeResponse.from(await this.users.getAccount(user));
  }

  @Get('preferences')
  @ApiOperation({ summary: 'Stored preferences; unset ones are absent' })
  @ApiOkResponse({ schema: DOCUMENT })
  @ApiErrors(401, 429)
  async preferences(@CurrentUser() user: SignedInUser): Promise<Document> {
    return (await this.users.getAccount(user)).preferences;
  }

  @Post('preferences')
  @HttpCode(200)
  @ApiOperation({ summary: 'Merge preferences; null removes a key' })
  @ApiOkResponse({ schema: DOCUMENT })
  @ApiErrors(400, 401, 413, 429)
  updatePreferences(@CurrentUser() { id }: SignedInUser, @Body() sent: DocumentRequest): Promise<Document> {
    return this.users.updatePreferences(id, sent);
  }

  @Get('settings')
  @ApiOperation({ summary: 'Stored settings' })
  @ApiOkResponse({ schema: DOCUMENT })
  @ApiErrors(401, 429)
  async settings(@CurrentUser() user: SignedInUser): Promise<Document> {
    return (await this.users.getAccount(user)).settings;
  }

  @Post('settings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Merge settings; null removes a key' })
  @ApiOkResponse({ schema: DOCUMENT })
  @ApiErrors(400, 401, 413, 429)
  updateSettings(@CurrentUser() { id }: SignedInUser, @Body() sent: DocumentRequest): Promise<Document> {
    return this.users.updateSettings(id, sent);
  }

  @Post('activity')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record an interaction; the last hundred are kept' })
  @ApiOkResponse({ type: OkResponse })
  @ApiErrors(400, 401, 413, 429)
  async activity(@CurrentUser() { id }: SignedInUser, @Body() activity: DocumentRequest): Promise<OkResponse> {
    await this.users.addActivity(id, activity);
    return OK;
  }

  @Get('profile')
  @ApiOperation({ summary: 'First name and home address' })
  @ApiOkResponse({ type: ProfileResponse })
  @ApiErrors(401, 429)
  async profile(@CurrentUser() user: SignedInUser): Promise<ProfileResponse> {
    return ProfileResponse.from(await this.users.getProfile(user));
  }

  @Post('profile')
  @HttpCode(200)
  @ApiOperation({ summary: 'Change first name or home address; absent keys stay, empty or null clears' })
  @ApiOkResponse({ type: ProfileResponse })
  @ApiErrors(400, 401, 413, 429)
  async updateProfile(@CurrentUser() { id }: SignedInUser, @Body() body: ProfileRequest): Promise<ProfileResponse> {
    const change = { firstName: body.first_name, homeAddress: body.home_address };
    return ProfileResponse.from(await this.users.updateProfile(id, change));
  }

  @Post('notification_token')
  @HttpCode(200)
  @ApiOperation({ summary: "Register the device's push token" })
  @ApiOkResponse({ type: OkResponse })
  @ApiErrors(400, 401, 413, 429)
  async notificationToken(
    @CurrentUser() { id }: SignedInUser,
    @Body() { token }: NotificationTokenRequest,
  ): Promise<OkResponse> {
    await this.users.setNotificationToken(id, token);
    return OK;
  }
}
