// SPDX-License-Identifier: Apache-2.0
import type { Precision } from '../model/index.ts';

const seas = /^(SEA|OCN|GULF|STRT|BAY|BGHT|CHNL|SD|OCEAN|MRG)/;
const districts = /^ADM[2-5D]|^ADMD/;
/** Sites that GeoNames lists among the parks and areas of class L. */
const sites = /^(MILB|CMPS|PRK|AIRB|PRT|NVB|INDS|OILF|GASF|MNA)/;

/**
 * How finely a name of this GeoNames feature class and code states a place: A administrative, P populated, S spots and
 * buildings, R roads, U undersea, H water, L parks and areas, T heights, V vegetation.
 */
export function precisionOfFeature(featureClass: string, feature: string): Precision {
  if (featureClass === 'P') return 'settlement';
  if (featureClass === 'A') {
    if (/^PCL/.test(feature)) return 'country';
    return /^ADM1/.test(feature) ? 'province' : districts.test(feature) ? 'district' : 'area';
  }
  if (featureClass === 'S' || (featureClass === 'L' && sites.test(feature))) return 'site';
  if (featureClass === 'R') return 'street';
  if (featureClass === 'U' || (featureClass === 'H' && seas.test(feature))) return 'sea';
  return 'area';
}
