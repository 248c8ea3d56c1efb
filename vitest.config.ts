import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node', testTimeout: 120_000 } },
      // The built page, served with the production headers, driven in Chromium as a person would.
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], environment: 'node', testTimeout: 240_000, hookTimeout: 300_000, fileParallelism: false } },
      { test: { name: 'readme', include: ['test/readme/**/*.test.ts'], environment: 'node', testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
})
