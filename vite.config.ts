import { defineConfig } from 'vite'

/** What a partner's web server must send with every file (docs/deploy.md); the preview server sends the same. */
export const PRODUCTION_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

export default defineConfig({
  base: './',
  // The sample case travels inside the app as data URLs: opening it is no network call.
  assetsInclude: ['sample-data/*.csv'],
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1200 },
  worker: { format: 'es' },
  preview: { headers: PRODUCTION_HEADERS, port: 4173, host: 'localhost' },
})
