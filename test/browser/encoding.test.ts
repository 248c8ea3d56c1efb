import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles, openApp, openPage, waitForPicture, type OpenApp, type PageWatch } from './open-page.ts'

const PICTURES = resolve(import.meta.dirname, '../../node_modules/.cache/verband-pictures')
const HEADER = 'kenteken,voertuigsoort,merk,handelsbenaming,eerste_kleur,datum_tenaamstelling,vorige_tenaamstelling,export_indicator,taxi_indicator,wam_verzekerd,houder_naam,houder_geboortedatum,houder_kvk,nationaliteit'
const row = (plate: string, name: string): string => `${plate},Personenauto,TEST,T,WIT,20240101,,Nee,Nee,Ja,${name},19800101,,K\xc0NARIE`
/** A text whose characters are the bytes. */
const raw = (text: string): Uint8Array => Uint8Array.from(text, sign => sign.charCodeAt(0))
/** Łódzki and Žák in windows-1250. */
const POLISH = raw(`${HEADER}\n${row('ZZ01AA', 'JANSEN A')}\n${row('ZZ02BB', '\xa3\xd3DZKI B')}\n${row('ZZ03CC', 'KOVA\xc8 C')}\n`)
const FRISIAN = raw(`${HEADER}\n${row('ZZ04DD', 'BJ\xd6RN D')}\n`)

let app: OpenApp
let watch: PageWatch
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'verband-encoding-'))
const onDisk = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  app = await openApp()
  watch = await openPage(app)
  page = watch.page
  await dropFiles(page, [{ name: 'polen.csv', bytes: POLISH }, { name: 'friesland.csv', bytes: FRISIAN }])
  await waitForPicture(page)
  await page.getByRole('navigation').getByRole('button', { name: 'Gegevens', exact: true }).click()
})
afterAll(async () => app?.close())

const cell = (file: string) => page.locator(`tr[data-source=${file}] [data-encoding]`)
const state = (file: string, encoding: string, how: string) => page.locator(`tr[data-source=${file}] [data-encoding="${encoding}"][data-encoding-state=${how}]`).waitFor()
const dialog = () => page.locator('dialog[open]')
const idle = () => expect.poll(() => page.locator('.task').count(), { timeout: 30_000 }).toBe(0)
const open = async (file: string): Promise<void> => {
  await cell(file).getByRole('button').click()
  await dialog().locator('[data-preview], .encoding-none').waitFor()
}
const found = async (text: string): Promise<boolean> => {
  await page.getByRole('combobox').first().fill(text)
  await page.getByRole('option').or(page.getByText('Niets gevonden')).first().waitFor()
  const any = await page.getByRole('option').count()
  await page.getByRole('combobox').first().fill('')
  return any > 0
}

describe('an assumed encoding', () => {
  it('is shown by the rows that tell, decoded as assumed, and never with a banned column', async () => {
    await state('friesland', 'windows-1252', 'assumed')
    await cell('friesland').getByRole('button').focus()
    await page.keyboard.press('Enter')
    await dialog().locator('[data-text=now]').first().waitFor()
    expect(await dialog().locator('[data-text=now]').allInnerTexts()).toEqual(['BJÖRN D'])
    expect(await dialog().locator('mark').allInnerTexts()).toEqual(['Ö'])
    const text = await dialog().innerText()
    expect(text).toContain('houder_naam')
    expect(text).not.toContain('NARIE')
  })

  it('is confirmed by keyboard, as a step that can be undone and done again', async () => {
    await dialog().locator('[data-choice=encoding]').focus()
    // After the choice come "not now" and the confirmation.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('windows-1252 bevestigen')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await state('friesland', 'windows-1252', 'confirmed')
    await page.getByText('windows-1252 bevestigd voor friesland').waitFor()
    await page.keyboard.press('Control+z')
    await state('friesland', 'windows-1252', 'assumed')
    await page.keyboard.press('Control+y')
    await state('friesland', 'windows-1252', 'confirmed')
  })

  it('is compared with another one, and Escape changes nothing', async () => {
    await open('polen')
    expect(await dialog().locator('[data-text=now]').allInnerTexts()).toEqual(['£ÓDZKI B', 'KOVAÈ C'])
    await dialog().locator('[data-choice=encoding]').selectOption('windows-1250')
    expect(await dialog().locator('[data-text=chosen]').allInnerTexts()).toEqual(['ŁÓDZKI B', 'KOVAČ C'])
    await page.screenshot({ path: resolve(PICTURES, 'encoding.png') })
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await state('polen', 'windows-1252', 'assumed')
  })

  it('is replaced by reading the file again, as a step that can be undone and done again', async () => {
    await open('polen')
    await dialog().locator('[data-choice=encoding]').selectOption('windows-1250')
    await dialog().locator('[data-action=reread]').click()
    await dialog().waitFor({ state: 'detached' })
    await state('polen', 'windows-1250', 'chosen')
    expect(await found('Łódzki')).toBe(true)
    await page.getByRole('button', { name: /^Ongedaan maken: polen opnieuw lezen als windows-1250/ }).click()
    await state('polen', 'windows-1252', 'assumed')
    await idle()
    expect(await found('ŁÓDZKI')).toBe(false)
    await page.getByRole('button', { name: /^Opnieuw: polen opnieuw lezen als windows-1250/ }).click()
    await state('polen', 'windows-1250', 'chosen')
    await idle()
  })

  it('cannot become one in which the file is another: that is said in place, and nothing changes', async () => {
    await open('polen')
    await dialog().locator('[data-choice=encoding]').selectOption('utf-16le')
    await dialog().locator('[data-action=reread]').click()
    await dialog().getByRole('alert').filter({ hasText: /Als utf-16le heeft polen niet meer de kolommen die het had.*Kies een andere codering/ }).waitFor()
    await dialog().getByRole('button', { name: 'Nu niet' }).click()
    await state('polen', 'windows-1250', 'chosen')
  })
})

describe('after a reload, when the file is no longer at hand', () => {
  it('asks for the file, and refuses another one by name and sum, with the way out', async () => {
    await page.locator('[data-saved=saved]').waitFor()
    await page.reload()
    await waitForPicture(page)
    await page.getByRole('navigation').getByRole('button', { name: 'Gegevens', exact: true }).click()
    await state('friesland', 'windows-1252', 'confirmed')
    await state('polen', 'windows-1250', 'chosen')
    await open('polen')
    expect(await dialog().locator('[data-text=now]').allInnerTexts()).toEqual(['ŁÓDZKI B', 'KOVAČ C'])
    await dialog().locator('[data-choice=encoding]').selectOption('ibm850')
    expect(await dialog().locator('[data-asks-file]').innerText()).toMatch(/Kies polen\.csv daarom nog eens.*SHA-256\s[0-9a-f]{64}/s)
    const chooser = page.waitForEvent('filechooser')
    await dialog().locator('[data-action=reread]').focus()
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(onDisk('polen (2).csv', FRISIAN))
    await dialog().getByRole('alert').filter({ hasText: /polen \(2\)\.csv is niet het bestand dat als polen gelezen was \(SHA-256 [0-9a-f]{12}… in plaats van [0-9a-f]{12}…\)\. Er is niets veranderd\. Kies het oorspronkelijke bestand/ }).waitFor()
    await page.screenshot({ path: resolve(PICTURES, 'encoding-other-file.png') })
    await page.getByRole('button', { name: 'EN', exact: true }).evaluate(button => (button as HTMLButtonElement).click())
    await dialog().getByRole('alert').filter({ hasText: /polen \(2\)\.csv is not the file that was read as polen.*Choose the original file, or take polen out of the case/ }).waitFor()
    await page.getByRole('button', { name: 'NL', exact: true }).evaluate(button => (button as HTMLButtonElement).click())
  })

  it('takes the right one under any name', async () => {
    await dialog().locator('[data-input=reread]').setInputFiles(onDisk('gevonden in archief.csv', POLISH))
    await dialog().waitFor({ state: 'detached' })
    await state('polen', 'ibm850', 'chosen')
    await idle()
    await page.keyboard.press('Control+z')
    await state('polen', 'windows-1250', 'chosen')
    await idle()
  })

  it('knows the file from then on', async () => {
    await open('polen')
    await dialog().locator('[data-choice=encoding]').selectOption('windows-1254')
    expect(await dialog().locator('[data-asks-file]').count()).toBe(0)
    expect(await dialog().locator('[data-action=reread]').innerText()).toBe('Opnieuw lezen als windows-1254')
    await page.keyboard.press('Escape')
  })
})

describe('reading a large file again', () => {
  it('shows progress and can be cancelled; the first reading stays', async () => {
    const data = await page.evaluateHandle(([header, one]) => {
      const transfer = new DataTransfer()
      const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, sign => sign.charCodeAt(0))
      // Rows with a long column that is not read: long to read, quick to merge.
      const long = new Blob([bytes(one!), 'x'.repeat(8_000_000), '\n'])
      transfer.items.add(new File([bytes(`${header},vulling\n`), ...Array.from({ length: 60 }, () => long)], 'lang.csv'))
      return transfer
    }, [HEADER, `${row('ZZ09JJ', 'BJ\xd6RK J')},`])
    await page.dispatchEvent('body', 'drop', { dataTransfer: data })
    await page.locator('tr[data-source=lang]').waitFor({ timeout: 120_000 })
    await idle()
    // The message that it was assumed leads to the letters.
    await page.locator('.message').filter({ hasText: /lang is gelezen als windows-1252; dat is aangenomen/ }).getByRole('button', { name: 'Letters bekijken' }).click()
    await dialog().locator('[data-preview]').waitFor()
    await dialog().locator('[data-choice=encoding]').selectOption('ibm850')
    await dialog().locator('[data-action=reread]').click()
    await dialog().locator('.task progress').waitFor()
    await dialog().getByRole('button', { name: 'Annuleren' }).click()
    await page.locator('.message').filter({ hasText: /Geannuleerd/ }).waitFor()
    await dialog().waitFor({ state: 'detached' })
    await state('lang', 'windows-1252', 'assumed')
    // Closing the dialog gives up too.
    await open('lang')
    await dialog().locator('[data-choice=encoding]').selectOption('ibm850')
    await dialog().locator('[data-action=reread]').click()
    await dialog().locator('.task progress').waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await idle()
    await state('lang', 'windows-1252', 'assumed')
    expect(await page.locator('tr[data-source=lang] td').nth(4).innerText()).toBe('60')
  })

  it('had no error of its own in all of this, and asked nothing of anybody', () => {
    expect(watch.problems).toEqual([])
    expect(watch.outside).toEqual([])
  })
})
