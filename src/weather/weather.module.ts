import { Module } from '@nestjs/common';
import { OpenMeteoClient } from './open-meteo.client';
import { OpenWeatherClient } from './openweather.client';
import { WeatherController } from './weather.controller';
import { WeatherService } from './weather.service';

@Module({
  controllers: [WeatherController],
  providers: [WeatherService, OpenWeatherClient, OpenMeteoClient],
  exports: [WeatherService],
})
export class WeatherModule {}
