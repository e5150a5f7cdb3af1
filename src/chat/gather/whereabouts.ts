import type { Coordinates } from '../../common/geo';
import { CAMPUSES, type Campus } from '../../common/origin';
import { areaCalled, isWithin } from '../../places/areas/areas';
import type { PlacesService } from '../../places/places.service';
import type { Place } from '../../places/place.types';
import { anchorOf, cardCalled, cardIndex, pointOf } from '../memory/cards';
import type { Conversation, StoredCard } from '../memory/conversation';

/** Where something that a need names is. */
export interface Whereabouts {
  readonly name: string;
  readonly at: Coordinates;
  /** Null for a campus, an area, a card and what only its point is known of. */
  readonly place: Place | null;
  /** How far an area reaches from there, in metres. */
  readonly radiusMeters?: number | null;
}

interface Asking {
  readonly conversation: Conversation;
  /** Of places of one name the nearest is meant. */
  readonly around: Coordinates;
  readonly signal: AbortSignal | undefined;
}

/** The names in the need of one turn: cards, campuses, areas, and places. */
export class Names {
  /** Those that nobody knows, as they were said. */
  readonly unknown: string[] = [];

  constructor(
    private readonly places: PlacesService,
    private readonly turn: Asking,
  ) {}

  /** The place with all that is known of it, or null. */
  find(name: string | undefined): Promise<Whereabouts | null> {
    return this.lookUp(name, async (said) => {
      const place = await this.places.findByName(said, this.turn.around, this.turn.signal);
      return place && { name: place.name, at: place.at, place };
    });
  }

  /** As far as a search needs it: what the directory knows costs no vendor call. */
  findPoint(name: string | undefined): Promise<Whereabouts | null> {
    return this.lookUp(name, async (said) => {
      const at = await this.places.findPoint(said, this.turn.around, this.turn.signal);
      return at && { name: said, at, place: null };
    });
  }

  private async lookUp(name: string | undefined, search: (name: string) => Promise<Whereabouts | null>) {
    if (name === undefined) return null;
    const known = alreadyKnown(name, this.turn);
    const found = known === undefined ? await search(addressOf(name, this.turn.conversation) ?? name) : known;
    if (found === null) this.unknown.push(name);
    return found;
  }
}

/** Null for what nobody knows, such as where `home` is; undefined for a name that has to be looked up. */
function alreadyKnown(name: string, { conversation, around }: Asking): Whereabouts | null | undefined {
  if (name === 'home') return null;
  if (Object.hasOwn(CAMPUSES, name)) return { name: `NYU ${name}`, at: CAMPUSES[name as Campus], place: null };
  const card = cardCalled(name, conversation);
  const at = (card && pointOf(card)) ?? anchorOf(name, conversation);
  if (at !== undefined) return { name: card?.name ?? name, at, place: null };
  if (card === null && cardIndex(name) === null) return inArea(name, around);
  return card === null || placeOf(card) === null ? null : undefined;
}

/** Who is in an area is where they are; the others come to its middle. */
function inArea(name: string, around: Coordinates): Whereabouts | undefined {
  const area = areaCalled(name);
  if (area === null) return undefined;
  const at = isWithin(area, around) ? around : area.at;
  return { name: area.name, at, place: null, radiusMeters: area.radiusMeters };
}

/** Where a card without a point is said to be: an event knows the name of its house. */
function addressOf(name: string, conversation: Conversation): string | null {
  const card = cardCalled(name, conversation);
  return card && placeOf(card);
}

const placeOf = ({ place_name, address }: StoredCard) => place_name ?? address;
