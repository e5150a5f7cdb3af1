import { FakeServer } from './fake-server';
import { Refusal, jsonReply, type RecordedRequest, type Reply } from './fake-server.types';
import { applyFieldMask } from './field-mask';
import { WASHINGTON_SQUARE, type Coordinates } from './geo';
import { googleError, googleStatusError, requireFieldMask, requireGoogleKey, requireObjectBody } from './google-api';
import { defaultPlaces } from './google-places.data';
import {
  MATRIX_PATHS,
  PACES,
  ROUTE_PATHS,
  type Paces,
  durationText,
  localizedTexts,
  nonZeroDistance,
  routesBody,
  tripAlong,
} from './google-routes.answer';
import {
  parseMatrixRequest,
  parseRouteRequest,
  type MatrixRequest,
  type Resolver,
  type TravelMode,
} from './google-routes.request';

const SERVICE = 'routes.googleapis.com';

/** Google Routes: `POST /directions/v2:computeRoutes` and `/distanceMatrix/v2:computeRouteMatrix`. */
export class GoogleRoutesFake extends FakeServer {
  readonly key: string;
  /** No way for any mode (true) or for the listed ones: `{}` from computeRoutes, ROUTE_NOT_FOUND from the matrix. */
  noRoute!: boolean | readonly TravelMode[];
  /** Matrix destinations, by index, that come back as ROUTE_NOT_FOUND. */
  unreachableDestinations!: number[];
  /** Matrix destinations, by index, whose element carries an error status. */
  failedDestinations!: number[];
  /** Durations such as "229.500s" instead of "229s". */
  fractionalDurations!: boolean;
  /** Leave index 0 out of matrix elements, which the vendor's mapping allows. */
  omitZeroIndexes!: boolean;
  /** Answer matrix errors as `[{"error":…}]`; unconfirmed which form the vendor uses. */
  wrapMatrixErrors!: boolean;
  /** Places known by id; by default those of the Places fake. */
  placeLocations!: Map<string, Coordinates>;
  /** How fast people get along. */
  paces!: Paces;
  /** Fixed clock in unix ms for the checks of departure times; null for the real one. */
  nowMs!: number | null;

  constructor(options: { key?: string } = {}) {
    super();
    this.key = options.key ?? 'test-google-key';
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.noRoute = false;
    this.unreachableDestinations = [];
    this.failedDestinations = [];
    this.fractionalDurations = false;
    this.omitZeroIndexes = false;
    this.wrapMatrixErrors = false;
    this.placeLocations = new Map(defaultPlaces().map((place) => [place.id, place.at]));
    this.paces = PACES;
    this.nowMs = null;
  }

  protected answer(request: RecordedRequest): Reply {
    if (request.method !== 'POST') return googleError(404, 'Not Found');
    if (request.path === '/directions/v2:computeRoutes') return this.computeRoutes(request);
    if (request.path === '/distanceMatrix/v2:computeRouteMatrix') return this.computeMatrix(request);
    return googleError(404, 'Not Found');
  }

  protected override errorReply(status: number): Reply {
    return googleStatusError(status, SERVICE);
  }

  private computeRoutes(request: RecordedRequest): Reply {
    requireGoogleKey(request, this.key, SERVICE);
    const body = requireObjectBody(request);
    const mask = requireFieldMask(request, ROUTE_PATHS);
    const now = this.nowMs ?? Date.now();
    const wanted = parseRouteRequest(body, this.resolve, now);
    if (this.hasNoRoute(wanted.mode)) return jsonReply({});
    return jsonReply(applyFieldMask(routesBody(wanted, this.paces, this.fractionalDurations, now), mask));
  }

  private computeMatrix(request: RecordedRequest): Reply {
    try {
      requireGoogleKey(request, this.key, SERVICE);
      const body = requireObjectBody(request);
      const mask = requireFieldMask(request, MATRIX_PATHS);
      const wanted = parseMatrixRequest(body, this.resolve, this.nowMs ?? Date.now());
      return jsonReply(applyFieldMask(this.elements(wanted), mask));
    } catch (error) {
      if (this.wrapMatrixErrors && error instanceof Refusal && error.reply.kind === 'full') {
        return { ...error.reply, body: `[${error.reply.body.toString()}]` };
      }
      throw error;
    }
  }

  private elements(wanted: MatrixRequest): object[] {
    const elements = wanted.origins.flatMap((origin, originIndex) =>
      wanted.destinations.map((destination, destinationIndex) => ({
        ...this.index('originIndex', originIndex),
        ...this.index('destinationIndex', destinationIndex),
        ...this.element(wanted, origin, destination, destinationIndex),
      })),
    );
    // The vendor promises no order; this one is never the order of the request.
    return elements.reverse();
  }

  private element(wanted: MatrixRequest, origin: Coordinates, destination: Coordinates, index: number): object {
    if (this.failedDestinations.includes(index)) return { status: { code: 5, message: 'sample element failure' } };
    if (this.hasNoRoute(wanted.mode) || this.unreachableDestinations.includes(index))
      return { status: {}, condition: 'ROUTE_NOT_FOUND' };
    const trip = tripAlong([origin, destination], this.paces[wanted.mode]);
    const duration = durationText(trip.seconds, this.fractionalDurations);
    return {
      status: {},
      ...nonZeroDistance(trip.distanceMeters),
      duration,
      staticDuration: duration,
      condition: 'ROUTE_EXISTS',
      localizedValues: localizedTexts(trip, wanted.isImperial),
    };
  }

  private index(name: string, value: number): Record<string, number> {
    return value === 0 && this.omitZeroIndexes ? {} : { [name]: value };
  }

  private hasNoRoute(mode: TravelMode): boolean {
    return typeof this.noRoute === 'boolean' ? this.noRoute : this.noRoute.includes(mode);
  }

  /** Every address is found, at the square: the fake does not geocode. */
  private readonly resolve: Resolver = (kind, value) =>
    kind === 'address' ? WASHINGTON_SQUARE : this.placeLocations.get(value);
}
