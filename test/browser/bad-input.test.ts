import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles, openApp, openPage, waitForPicture, type OpenApp, type PageWatch } from './open-page.ts'

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../sample-data', name)))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const RDW_HEADER = 'kenteken,voertuigsoort,merk,handelsbenaming,eerste_kleur,datum_tenaamstelling,vorige_tenaamstelling,export_indicator,taxi_indicator,wam_verzekerd,houder_naam,houder_geboortedatum,houder_kvk'
const rdwRow = (plate: string, name: string): string => `${plate},Personenauto,TEST,T,WIT,20240101,,Nee,Nee,Ja,${name},19800101,`

let app: OpenApp
let watch: PageWatch
let page: Page

beforeAll(async () => {
  app = await openApp()
  watch = await openPage(app)
  page = watch.page
})
afterAll(async () => app?.close())

const alert = (text: RegExp) => page.locator('.message').filter({ hasText: text }).first()
const sources = () => page.locator('tr[data-source]')
const nav = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()

describe('bad input on the page', () => {
  it('reads the good file of a drop and names each bad one with what to do', async () => {
    await dropFiles(page, [
      { name: 'leeg.csv', bytes: new Uint8Array() },
      { name: 'foto.csv', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]) },
      { name: 'rdw_voertuigen.csv', bytes: sample('rdw_voertuigen.csv') },
      { name: 'kop.csv', bytes: utf8(`${RDW_HEADER}\n`) },
    ])
    await waitForPicture(page)
    await alert(/leeg\.csv is leeg \(0 bytes\)/).waitFor()
    await alert(/foto\.csv is geen tekst/).waitFor()
    await alert(/kop heeft alleen een kopregel: 0 rijen/).waitFor()
    await nav('Gegevens')
    expect(await sources().count()).toBe(2)
  })

  it('notices a file that is dropped twice, and changes nothing', async () => {
    await dropFiles(page, [{ name: 'nog eens.csv', bytes: sample('rdw_voertuigen.csv') }])
    await alert(/nog eens\.csv is al ingelezen als rdw_voertuigen \(zelfde SHA-256\)/).waitFor()
    expect(await sources().count()).toBe(2)
  })

  it('keeps a line of 50 MB out with its row and byte, and reads what follows', async () => {
    const long = `${rdwRow('ZZ01AA', 'LANG')}`.replace('TEST,T', `"${'x'.repeat(50 * 1024 * 1024)}`)
    const text = `${RDW_HEADER}\n${rdwRow('ZZ02BB', 'VOOR A')}\n${long}\n${rdwRow('ZZ03CC', 'NA B')}\n`
    // Too large for a drop made of base64 text: built in the page, then dropped.
    const data = await page.evaluateHandle(({ head, tail, length }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([head, 'x'.repeat(length), tail], 'lang.csv'))
      return transfer
    }, { head: text.slice(0, text.indexOf('"x') + 1), tail: text.slice(text.lastIndexOf('xx') + 2), length: 50 * 1024 * 1024 })
    await page.dispatchEvent('body', 'drop', { dataTransfer: data })
    const message = alert(/lang: 1 rij niet gelezen|lang\.csv.*niet gelezen/)
    await message.waitFor({ timeout: 60_000 })
    expect(await message.innerText()).toMatch(/rij 2, byte \d/)
    const row = page.locator('tr[data-source=lang] td')
    expect(await row.nth(4).innerText()).toBe('3')
    expect(await row.nth(5).innerText()).toBe('2')
  })

  it('takes a __proto__ column for what it is: a column without a category', async () => {
    await dropFiles(page, [{ name: 'proto.csv', bytes: utf8(`${RDW_HEADER},__proto__,constructor\n${rdwRow('ZZ04DD', 'PROTO P')},besmet,besmet\n`) }])
    await page.locator('tr[data-source=proto]').waitFor()
    expect(await page.locator('tr[data-source=proto]').innerText()).toContain('geen categorie: __proto__, constructor')
    expect(await page.evaluate(() => ({}) as Record<string, unknown>)).toEqual({})
    expect(await page.evaluate(() => 'besmet' in Object.prototype)).toBe(false)
  })

  it('keeps only the line with an unclosed quote out', async () => {
    await dropFiles(page, [{ name: 'quote.csv', bytes: utf8(`${RDW_HEADER}\n${rdwRow('ZZ05EE', 'EEN A')}\n${rdwRow('ZZ06FF', '"TWEE B')}\n${rdwRow('ZZ07GG', 'DRIE C')}\n`) }])
    await page.locator('tr[data-source=quote]').waitFor()
    await alert(/quote: 1 rij niet gelezen: rij 2, byte \d+, aanhalingsteken niet gesloten/).waitFor()
    expect(await page.locator('tr[data-source=quote] td').nth(5).innerText()).toBe('2')
  })

  it('never lets a column of the ban list into memory, storage or the page, and says so', async () => {
    const canary = 'KANARIEVOGEL'
    await dropFiles(page, [{ name: 'herkomst.csv', bytes: utf8(`${RDW_HEADER},Nationaliteit,geboorteplaats\n${rdwRow('ZZ08HH', 'VRIJ V')},${canary}1,${canary}2\n`) }])
    await page.locator('tr[data-source=herkomst]').waitFor()
    expect(await page.locator('tr[data-source=herkomst]').innerText()).toContain('bannenlijst: Nationaliteit, geboorteplaats')
    await page.locator('[data-saved=saved]').waitFor()
    const found = await page.evaluate(async wanted => {
      const places: string[] = document.documentElement.outerHTML.includes(wanted) ? ['page'] : []
      const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
        for await (const [name, handle] of (folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }).entries()) {
          if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}/${name}`)
          else if (new TextDecoder('latin1').decode(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer()).includes(wanted)) places.push(`${path}/${name}`)
        }
      }
      await walk(await navigator.storage.getDirectory(), '')
      return places
    }, canary)
    expect(found).toEqual([])
    await page.getByRole('combobox').fill(canary)
    await page.getByText('Niets gevonden').waitFor()
    await page.getByRole('combobox').fill('')
  })

  it('cancels a long import and keeps what was there', async () => {
    const before = await sources().count()
    const data = await page.evaluateHandle(header => {
      const transfer = new DataTransfer()
      const rows = Array.from({ length: 20_000 }, (_, row) => `ZZ${row}QQ,Personenauto,TEST,T,WIT,20240101,,Nee,Nee,Ja,NAAM ${row},19800101,`).join('\n')
      transfer.items.add(new File([`${header}\n`, ...Array.from({ length: 60 }, () => `${rows}\n`)], 'groot.csv'))
      return transfer
    }, RDW_HEADER)
    await page.dispatchEvent('body', 'drop', { dataTransfer: data })
    await page.getByRole('button', { name: 'Annuleren' }).click({ timeout: 30_000 })
    await alert(/Geannuleerd/).waitFor({ timeout: 30_000 })
    expect(await sources().count()).toBe(before)
  })

  it('had no error of its own in all of this', () => {
    expect(watch.problems).toEqual([])
    expect(watch.outside).toEqual([])
  })
})
