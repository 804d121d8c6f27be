// SPDX-License-Identifier: Apache-2.0
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/source-sans-3/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/incidents.css';
import './styles/filters.css';
import './styles/list.css';
import './styles/peek.css';
import './styles/incident.css';
import './styles/weigh.css';
import './styles/methodology.css';
import './styles/graph.css';
import './styles/board.css';
import './styles/report.css';
import './styles/compare.css';
import './styles/marks.css';
import './styles/cards.css';
import './styles/readings.css';
import './styles/reports.css';
import './styles/sentence.css';
import './styles/voices.css';
import './styles/voice.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { listenForKeys } from './keys.ts';
import { applyTheme, storedTheme } from './shell/theme.tsx';

applyTheme(storedTheme());
listenForKeys();
createRoot(document.getElementById('bench')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
