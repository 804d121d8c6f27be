// SPDX-License-Identifier: Apache-2.0
import type { Extent } from '../../src/language/gazetteer.ts';

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const earthRadius = 6371;

/** Great-circle distance in kilometres (haversine). */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const half = (x: number): number => Math.sin(x / 2) ** 2;
  const h =
    half((b.lat - a.lat) * radians) +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half((b.lon - a.lon) * radians);
  return 2 * earthRadius * Math.asin(Math.sqrt(h));
}

/**
 * The point that stands for an area: of its places, the one nearest to the middle of their box, so that it lies on
 * land within the area.
 */
export function representative(points: readonly Point[]): Point {
  const [west, south, east, north] = extentOf(points) ?? [
    points[0]!.lon,
    points[0]!.lat,
    points[0]!.lon,
    points[0]!.lat,
  ];
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
  return points.reduce((best, point) =>
    kilometresBetween(point, middle) < kilometresBetween(best, middle) ? point : best,
  );
}

/**
 * The box that holds the places of an area. Of a hundred places or more the outermost hundredth on each side is
 * left out: a place filed under the wrong area would stretch it. Null for fewer than three.
 */
export function extentOf(points: readonly Point[]): Extent | null {
  if (points.length < 3) return null;
  const trim = points.length >= 100 ? 0.01 : 0;
  const lats = points.map((point) => point.lat);
  const lons = points.map((point) => point.lon);
  return [quantile(lons, trim), quantile(lats, trim), quantile(lons, 1 - trim), quantile(lats, 1 - trim)];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))]!;
}
