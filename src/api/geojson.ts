// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

const simple = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] as const;

const shape = z.looseObject({ type: z.enum(simple), coordinates: z.array(z.unknown()) });
const collection = z.looseObject({ type: z.literal('GeometryCollection'), geometries: z.array(shape) });
const geometry = z.union([shape, collection]);
const feature = z.looseObject({ type: z.literal('Feature'), geometry: geometry.nullable() });
const features = z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(feature) });

const geoJson = z.union([features, feature, geometry]);

/** Whether a text is a GeoJSON object (RFC 7946, section 3), as far as its types tell; coordinates are not looked into. */
export function isGeoJson(text: string): boolean {
  try {
    return geoJson.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
