import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { EventsModule } from '../events/events.module';
import { PicksModule } from '../picks/picks.module';
import { PlacesModule } from '../places/places.module';
import { WeatherModule } from '../weather/weather.module';
import { CalendarController } from './calendar.controller';
import { DashboardController } from './dashboard/dashboard.controller';
import { DashboardService } from './dashboard/dashboard.service';
import { QuickRecsController } from './quick-recs/quick-recs.controller';
import { QuickRecsService } from './quick-recs/quick-recs.service';
import { TopRecommendationsController } from './top/top-recommendations.controller';
import { TopRecommendationsService } from './top/top-recommendations.service';

@Module({
  imports: [AuthModule, WeatherModule, PlacesModule, PicksModule, EventsModule],
  controllers: [QuickRecsController, TopRecommendationsController, DashboardController, CalendarController],
  providers: [QuickRecsService, TopRecommendationsService, DashboardService],
})
export class RecommendationsModule {}
