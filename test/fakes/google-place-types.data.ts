/** Table A: types the vendor takes in filters, as far as our vibes can ask for them. Cuisines end in `_restaurant`. */
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
  hospital courier_service cell_phone_store supermarket grocery_store convenience_store home_goods_store electronics_store
  police`.split(/\s+/),
);

const CUISINE = /^[a-z]+(_[a-z]+)*_restaurant$/;

/** Table B names look like types in answers but are refused in filters; so is everything unknown. */
export function isFilterType(type: string): boolean {
  return FILTER_TYPES.has(type) || CUISINE.test(type);
}
