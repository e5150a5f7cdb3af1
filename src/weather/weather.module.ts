import { Module } from '@nestjs/common';
import { NwsClient } from './nws.client';
import { OpenMeteoClient } from './open-meteo.client';
import { OpenWeatherClient } from './openweather.client';
import { WeatherController } from './weather.controller';
import { WeatherService } from './weather.service';

@Module({
  controllers: [WeatherController],
  providers: [WeatherService, OpenWeatherClient, NwsClient, OpenMeteoClient],
  exports: [WeatherService],
})
export class WeatherModule {}
