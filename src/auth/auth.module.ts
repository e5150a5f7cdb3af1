import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { UsersModule } from '../users/users.module';
import { AccessTokens } from './access-tokens';
import { OptionalUser } from './optional-user';

@Module({
  imports: [JwtModule.register({}), UsersModule],
  providers: [AccessTokens, OptionalUser],
  exports: [OptionalUser],
})
export class AuthModule {}
