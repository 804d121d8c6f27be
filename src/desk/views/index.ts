// SPDX-License-Identifier: Apache-2.0
export type { CaseReader } from '../../store/contract.ts';
export { methodologyOf } from '../methodology/methodology.ts';
export { prepareToWeigh, type WeighAgain, weighAgainIn } from '../weigh-again.ts';
export { compareView } from './compare-view.ts';
export { tallyList } from './figures.ts';
export { incidentList } from './incident-list.ts';
export { type IncidentIndex, indexIncidents } from './incident-rows.ts';
export { campaignView, incidentView } from './incident-view.ts';
export { type Lens, lensOn } from './lens.ts';
export { paragraphAt, paragraphsOf } from './paragraphs.ts';
export { readingsView } from './readings-view.ts';
export { caseView, reportList } from './report-list.ts';
export { reportView } from './report-view.ts';
export { sentenceView } from './sentence-view.ts';
export { indexVoices, type VoiceIndex } from './voice-index.ts';
export { voiceList } from './voice-list.ts';
export { voiceView } from './voice-view.ts';
export { type WeighRows, weighRowsIn } from './weighed-rows.ts';
