// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';

export type Theme = 'system' | 'light' | 'dark';
const key = 'sayso.theme';

/** The theme chosen last; what the system says when none was, or when nothing can be stored. */
export function storedTheme(): Theme {
  try {
    const stored = window.localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function store(theme: Theme): void {
  try {
    if (theme === 'system') window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, theme);
  } catch {
    // A browser that stores nothing still changes its theme, for as long as the page is open.
  }
}

const after: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const words: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' };

/** Light, dark, or as the system has it. */
export function ThemeButton() {
  const [theme, setTheme] = useState(storedTheme);
  const next = () => {
    const chosen = after[theme];
    store(chosen);
    applyTheme(chosen);
    setTheme(chosen);
  };
  return (
    <button
      type="button"
      className="bar-button"
      onClick={next}
      aria-label={`theme: ${words[theme]}`}
      title={`theme: ${words[theme]}`}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle className="shape-line" cx="8" cy="8" r="6.2" />
        {theme === 'dark' && <circle className="shape-fill" cx="8" cy="8" r="6.2" />}
        {theme === 'system' && <path className="shape-fill" d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" />}
      </svg>
    </button>
  );
}
