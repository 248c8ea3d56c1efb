import { mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLedgerFile } from '../../src/model/judgement-ledger.ts'
import { openApp, openPage, waitForPicture, type OpenApp, type PageWatch } from './open-page.ts'

const PICTURES = resolve(import.meta.dirname, process.env['VERBAND_PICTURES'] ? '../../docs/pictures' : '../../node_modules/.cache/verband-pictures')

let app: OpenApp
let watch: PageWatch
let page: Page

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  app = await openApp()
  watch = await openPage(app)
  page = watch.page
})
afterAll(async () => app?.close())

/** Goes on by Tab until an element of this selector has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`'${selector}' is not reached by Tab`)
}

const press = (...keys: string[]): Promise<void> => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
/** The pair that is looked at, by key. */
const current = (): Promise<string | null> => page.locator('.review-item[aria-current]').getAttribute('data-pair')
const number = async (selector: string, name: string): Promise<number> => Number(await page.locator(selector).getAttribute(name))
const done = (): Promise<number> => number('[data-review-done]', 'data-review-done')
const waiting = (): Promise<number> => number('[data-review-waiting]', 'data-review-waiting')
const entries = (): Promise<string[]> => page.locator('[data-judgement]').evaluateAll(list => list.map(entry => `${entry.getAttribute('data-judgement')}${entry.hasAttribute('data-taken-back') ? ' taken back' : ''}${entry.hasAttribute('data-gone') ? ' gone' : ''}`))
const showAll = async (): Promise<void> => { const all = page.locator('[data-action=whole-ledger]'); if (await all.count() > 0) await all.click() }
const settled = (): Promise<unknown> => page.waitForFunction(() => document.querySelector('.task') === null && document.querySelector('[data-behind]') === null, undefined, { timeout: 60_000 })
const saved = async (): Promise<void> => { await page.waitForTimeout(500); await page.locator('[data-saved=saved]').waitFor() }

type Stored = { judgements: { left?: string; verdict?: string; by: string; at: string; why: string; model?: string; takesBack?: number; anchors?: unknown[] }[]; sources: { file: string }[] }
/** The case of this browser, as it is stored. */
const stored = (): Promise<Stored> => page.evaluate(async () => {
  const cases = await (await navigator.storage.getDirectory()).getDirectoryHandle('cases')
  for await (const handle of (cases as unknown as { values(): AsyncIterable<FileSystemDirectoryHandle> }).values()) {
    const manifest = await (await handle.getFileHandle('manifest.json')).getFile()
    return (JSON.parse(await manifest.text()) as { document: Stored }).document
  }
  throw new Error('no case is stored')
})

const VERDICTS = ['y', 'n', 'h', 'y', 'n', 'n', 'h', 'y', 'y', 'n']
const WORDS: Readonly<Record<string, string>> = { y: 'same', n: 'different', h: 'unsure' }

describe('reviewing pairs with the keyboard only', () => {
  it('opens the sample case and the queue, the most informative pair first', async () => {
    await tabTo('[data-action=open-sample]')
    await press('Enter')
    await waitForPicture(page)
    await tabTo('nav button[aria-label=Beoordelen]')
    await press('Enter')
    await page.locator('.review-item').first().waitFor()
    const learns = await page.locator('.review-item').evaluateAll(items => items.map(item => Number(/leert ([\d,]+)/.exec((item as HTMLElement).innerText)![1]!.replace(',', '.'))))
    expect(learns.length).toBeGreaterThan(100)
    expect(learns).toEqual([...learns].sort((a, b) => b - a))
    expect(await page.locator('.review-item').first().getAttribute('aria-current')).toBe('true')
  })

  it('asks once who judges, before anything is judged', async () => {
    await press('y')
    expect(await done()).toBe(0)
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['input'])).toBe('reviewer')
    await page.keyboard.type('A. Lezer')
    await press('Enter')
    await page.locator('[data-verdict=same]').waitFor()
  })

  it('shows both rows side by side, each value with its source, and what the weight is made of', async () => {
    expect(await page.locator('.review-facts thead [data-row-link]').count()).toBe(2)
    expect(await page.locator('[data-compare=name] td').count()).toBe(3)
    const bits = async (bar: string): Promise<number> => Number((await page.locator(`[data-bar=${bar}] .review-number`).innerText()).split(' ')[0]!.replace('−', '-').replace('+', '').replace(',', '.'))
    const bars = await page.locator('[data-bar]').evaluateAll(list => list.map(bar => bar.getAttribute('data-bar')!))
    let sum = 0
    for (const bar of bars.slice(0, -1)) sum += await bits(bar)
    expect(Math.abs(sum - (await bits('sum')))).toBeLessThan(0.06 * bars.length)
    await page.getByRole('heading', { name: 'Wat het oordeel zou omkeren' }).waitFor()
  })

  it('goes up and down by arrows without judging', async () => {
    const first = await current()
    await press('ArrowDown', 'ArrowDown', 'ArrowRight')
    const third = await page.locator('.review-item').nth(3).getAttribute('data-pair')
    expect(await current()).toBe(third)
    await press('ArrowUp', 'ArrowLeft', 'ArrowUp', 'ArrowUp')
    expect(await current()).toBe(first)
    expect(await done()).toBe(0)
  })

  it('judges ten pairs: the next one is there at once, and each is in the ledger', async () => {
    const total = await waiting()
    const order = await page.locator('.review-item').evaluateAll(items => items.map(item => item.getAttribute('data-pair')))
    for (const [at, key] of VERDICTS.entries()) {
      expect(await current()).toBe(order[at])
      if (at === 1) await press('4')
      if (at === 2) {
        await press('r')
        await page.keyboard.type('yn: geen van beide zeker')
        await press('Enter')
      }
      await press(key)
      expect(await current()).toBe(order[at + 1])
      expect([await done(), await waiting()]).toEqual([at + 1, total - at - 1])
    }
    await showAll()
    expect(await entries()).toEqual(VERDICTS.map(key => WORDS[key]!).reverse())
    await page.screenshot({ path: resolve(PICTURES, 'review-light.png') })
  })

  it('keeps who, when, why and the model with each', async () => {
    await saved()
    const { judgements } = await stored()
    expect(judgements.map(entry => entry.verdict)).toEqual(VERDICTS.map(key => WORDS[key]))
    expect(judgements.map(entry => entry.why)).toEqual(['', 'naamgenoot', 'yn: geen van beide zeker', '', '', '', '', '', '', ''])
    for (const entry of judgements) {
      expect(entry.by).toBe('A. Lezer')
      expect(entry.model).toMatch(/^[0-9a-f]{16}$/)
      expect(entry.at).toBe(new Date(entry.at).toISOString())
      expect(entry.anchors).toHaveLength(2)
    }
    expect(judgements.map(entry => entry.at)).toEqual(judgements.map(entry => entry.at).toSorted())
  })

  it('brings the picture up to date after a pause, and finds the pairs anew', async () => {
    await settled()
    await page.locator('[data-review-done="10"]').waitFor()
    expect(await page.locator('.review-item').count()).toBeGreaterThan(100)
  })

  it('takes the last judgement back as an entry of its own and shows that pair again; Ctrl+Z takes that back', async () => {
    const [last] = await page.locator('[data-judgement] .link').allInnerTexts()
    await press('u')
    await page.locator('[data-review-done="9"]').waitFor()
    expect((await entries())[0]).toBe('different taken back')
    await expect.poll(async () => (await page.locator('.review-facts [data-compare=name]').innerText()).includes(last!.split(' – ')[0]!)).toBe(true)
    await press('Control+z')
    await page.locator('[data-review-done="10"]').waitFor()
    expect((await entries())[0]).toBe('different')
  })

  it('takes exactly one back, wherever it stands in the ledger', async () => {
    await page.locator('[data-judgement]').nth(6).getByRole('button', { name: /^Oordeel terugnemen/ }).focus()
    await press('Enter')
    await page.locator('[data-review-done="9"]').waitFor()
    await settled()
    const said = await entries()
    expect(said.filter(entry => entry.endsWith('taken back'))).toHaveLength(1)
    expect(said[6]).toBe('same taken back')
  })

  it('hides every score when blind, and shows them again', async () => {
    await press('b')
    expect(await page.locator('.review-waterfall').count()).toBe(0)
    expect(await page.locator('main.review').innerText()).not.toMatch(/leert|Gewicht|[+−]\d+,\d/)
    await press('b')
    await page.locator('.review-item', { hasText: 'leert' }).first().waitFor()
  })

  it('finds judgements, name and place again after a reload', async () => {
    const before = await entries()
    await press('b')
    await saved()
    await page.reload()
    await waitForPicture(page)
    await tabTo('nav button[aria-label=Beoordelen]')
    await press('Enter')
    await page.locator('.review-item').first().waitFor()
    await showAll()
    expect(await entries()).toEqual(before)
    expect(await done()).toBe(9)
    expect(await page.getByRole('switch').isChecked()).toBe(true)
    await press('b')
    await press('y')
    await page.locator('[data-review-done="10"]').waitFor()
    await settled()
  })
})

describe('the ledger', () => {
  it('is saved to a file that reads as it is stored, and comes back from it without doubling', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Beoordelingen opslaan' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    await saved()
    expect(readLedgerFile(text)).toEqual((await stored()).judgements)
    const before = await entries()
    await page.locator('input[data-input=judgements]').setInputFiles({ name: 'oordelen.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await page.getByRole('status').filter({ hasText: /oordelen\.json is geopend\. Nieuwe oordelen: 0; al bekend: 12/ }).waitFor()
    expect(await entries()).toEqual(before)
    await page.locator('input[data-input=judgements]').setInputFiles({ name: 'stuk.json', mimeType: 'application/json', buffer: Buffer.from(text.replace('"same"', '"zelfde"')) })
    await page.getByRole('alert').filter({ hasText: /stuk\.json is beschadigd bij #1 verdict/ }).getByRole('button', { name: 'Melding sluiten' }).click()
    expect(await entries()).toEqual(before)
  })

  it('lists judgements about rows that are gone as such, keeps them, and counts them again once the rows are back', async () => {
    const before = await entries()
    const { judgements } = await stored()
    const file = judgements[0]!.left!.split(':')[0]!
    await page.getByRole('navigation').getByRole('button', { name: 'Gegevens', exact: true }).click()
    await page.getByRole('button', { name: `${file} uit de zaak halen` }).click()
    await page.locator(`tr[data-source="${file}"]`).waitFor({ state: 'detached' })
    await page.getByRole('navigation').getByRole('button', { name: 'Beoordelen', exact: true }).click()
    await page.locator('[data-gone-count]').waitFor()
    await showAll()
    const now = await entries()
    expect(now.map(entry => entry.replace(' gone', ''))).toEqual(before)
    expect(now.filter(entry => entry.endsWith(' gone')).length).toBeGreaterThan(0)
    expect((await stored()).judgements).toEqual(judgements)
    await press('Control+z')
    await page.locator('[data-gone-count]').waitFor({ state: 'detached' })
    await showAll()
    expect(await entries()).toEqual(before)
  })

  it('looks well in the dark, and in English', async () => {
    await page.getByRole('button', { name: 'Donkere weergave' }).click()
    await page.waitForTimeout(400)
    await page.screenshot({ path: resolve(PICTURES, 'review-dark.png') })
    await page.getByRole('button', { name: 'EN', exact: true }).click()
    await page.getByRole('button', { name: 'Save judgements' }).waitFor()
    expect(await page.locator('main.review').innerText()).not.toMatch(/\b(oordeel|paar|zelfde|verschillend|leert)\b/)
  })

  it('met no error, and asked nothing from elsewhere', () => {
    expect(watch.problems).toEqual([])
    expect(watch.outside).toEqual([])
  })
})
