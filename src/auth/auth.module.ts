import { createSecretKey } from 'node:crypto';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../config/env';
import { LimitsModule } from '../limits/limits.module';
import { UserLimitGuard } from '../limits/rate-limit.guard';
import { UsersModule } from '../users/users.module';
import { AuthController } from './auth.controller';
import { AuthGuard } from './auth.guard';
import { AuthService } from './auth.service';
import { OptionalUser } from './optional-user';
import { Passwords } from './passwords';
import { RefreshToken, TokenFamily, TokenFloor } from './refresh-token.entity';
import { RefreshTokensRepository } from './refresh-tokens.repository';
import { Tokens } from './tokens';

@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [AppConfig],
      // As a key: given a text, the library tries on every request whether it is a public key, at half a request's cost.
      useFactory: ({ jwtSecret }: AppConfig) => ({ secret: createSecretKey(jwtSecret, 'utf8') }),
    }),
    TypeOrmModule.forFeature([TokenFamily, RefreshToken, TokenFloor]),
    UsersModule,
    LimitsModule,
  ],
  controllers: [AuthController],
  providers: [
    AuthService,
    Passwords,
    Tokens,
    RefreshTokensRepository,
    OptionalUser,
    // In this order: who it is, then how often they may.
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_GUARD, useClass: UserLimitGuard },
  ],
  exports: [AuthService, OptionalUser],
})
export class AuthModule {}
