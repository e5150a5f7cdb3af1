/** Table A: types the vendor takes in filters, as far as our needs can ask for them. Cuisines end in `_restaurant`. */
const FILTER_TYPES = new Set(
  `cafe coffee_shop tea_house bakery cat_cafe bagel_shop coffee_stand coffee_roastery coworking_space internet_cafe library
  restaurant diner bistro buffet_restaurant cafeteria meal_takeaway meal_delivery food_court sandwich_shop deli salad_shop
  hot_dog_stand snack_bar ice_cream_shop dessert_shop juice_shop bar pub wine_bar bar_and_grill cocktail_bar lounge_bar sports_bar
  gastropub irish_pub beer_garden night_club karaoke dance_hall live_music_venue book_store shopping_mall department_store market
  flea_market thrift_store park city_park garden botanical_garden plaza national_park state_park dog_park playground scenic_spot
  museum art_gallery art_museum history_museum planetarium tourist_attraction historical_landmark historical_place monument
  cultural_landmark observation_deck sculpture fountain bridge event_venue performing_arts_theater concert_hall comedy_club
  movie_theater opera_house community_center store food_store clothing_store gift_shop university school gym hotel lodging
  bowling_alley amusement_center video_arcade zoo aquarium barber_shop hair_care hair_salon nail_salon beauty_salon fitness_center
  yoga_studio atm bank pharmacy drugstore post_office laundry public_bathroom church mosque synagogue hindu_temple doctor dentist
  hospital courier_service cell_phone_store
  amusement_park arena amphitheatre art_studio auditorium asian_grocery_store grocery_store supermarket convenience_store
  discount_store electronics_store butcher_shop liquor_store furniture_store hardware_store home_goods_store jewelry_store
  pet_store shoe_store sporting_goods_store bicycle_store cultural_center visitor_center convention_center
  ice_skating_rink swimming_pool sports_complex sports_club stadium primary_school secondary_school preschool
  dental_clinic medical_lab physiotherapist chiropractor wellness_center spa sauna massage veterinary_care accounting
  subway_station train_station bus_station bus_stop transit_station light_rail_station ferry_terminal taxi_stand airport
  parking gas_station hostel motel bed_and_breakfast guest_house city_hall courthouse embassy fire_station
  government_office local_government_office police tailor florist locksmith storage travel_agency
  tourist_information_center telecommunications_service_provider acai_shop candy_store chocolate_shop confectionery
  dog_cafe donut_shop food_delivery steak_house pizza_delivery water_park roller_coaster skateboard_park hiking_area
  marina picnic_ground philharmonic_hall movie_rental public_bath beautician makeup_artist tanning_studio wedding_venue
  banquet_hall casino apartment_building student_housing_complex`.split(/\s+/),
);

const CUISINE = /^[a-z]+(_[a-z]+)*_restaurant$/;

/** Table B names look like types in answers but are refused in filters; so is everything unknown. */
export function isFilterType(type: string): boolean {
  return FILTER_TYPES.has(type) || CUISINE.test(type);
}
