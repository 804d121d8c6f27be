// SPDX-License-Identifier: Apache-2.0
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Fonts as data: addresses would need a hole in the content-security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
