import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, openPage, waitForPicture, whereItRests, type OpenApp } from './open-page.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp()
  page = (await openPage(app)).page
  await page.locator('[data-action=open-sample]').click()
  await waitForPicture(page)
})
afterAll(async () => app?.close())

const nav = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const saved = () => page.locator('[data-saved=saved]').waitFor()

async function choose(text: string): Promise<string> {
  await page.getByRole('combobox').fill(text)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('aside h2').waitFor()
  // The camera sets out to what was found a moment after the panel is there.
  await page.waitForTimeout(1000)
  return page.locator('aside h2').first().innerText()
}

/** The case of this browser, as it is stored. */
const stored = () => page.evaluate(async () => {
  const cases = await (await navigator.storage.getDirectory()).getDirectoryHandle('cases')
  for await (const handle of (cases as unknown as { values(): AsyncIterable<FileSystemDirectoryHandle> }).values()) {
    const manifest = await (await handle.getFileHandle('manifest.json')).getFile()
    return JSON.parse(await manifest.text()) as { document: { view: Record<string, unknown>; sources: unknown[]; savedViews: { name: string; view: unknown }[] } }
  }
  return null
})

let label = ''

describe('a case in this browser', () => {
  it('is kept after each step and survives a reload: selection, position, filter, note', async () => {
    label = await choose('zz 25 lf')
    await page.getByRole('textbox', { name: 'Notitie' }).fill('gezien op 3 april')
    await page.getByRole('textbox', { name: 'Notitie' }).blur()
    const from = await whereItRests(page, label)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y - 40, { steps: 8 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Defensie tonen' }).click()
    await page.waitForTimeout(500)
    await saved()
    const before = (await stored())!.document.view
    expect(Object.keys(before['positions'] as object)).toHaveLength(1)
    await page.reload()
    await waitForPicture(page)
    expect(await page.locator('aside h2').first().innerText()).toBe(label)
    expect(await page.getByRole('textbox', { name: 'Notitie' }).inputValue()).toBe('gezien op 3 april')
    await page.getByText('zonder Defensie').waitFor()
    await page.waitForTimeout(800)
    expect((await stored())!.document.view).toEqual(before)
  })

  it('saves a view by name and opens it exactly', async () => {
    const at = await whereItRests(page, label)
    await page.waitForTimeout(400)
    const view = (await stored())!.document.view
    await nav('Weergaven')
    await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Haven, april')
    await page.getByRole('button', { name: 'Weergave bewaren' }).click()
    await page.locator('[data-view="Haven, april"]').waitFor()
    await nav('Netwerk')
    await page.getByRole('button', { name: 'Alle filters wissen' }).click()
    await page.locator('.canvas').focus()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Alles in beeld' }).click()
    await page.waitForTimeout(800)
    await nav('Weergaven')
    await page.locator('[data-view="Haven, april"]').getByRole('button', { name: 'Openen' }).click()
    await page.locator('aside h2').waitFor()
    const again = await whereItRests(page, label)
    expect(Math.hypot(again.x - at.x, again.y - at.y)).toBeLessThan(2)
    await page.waitForTimeout(800)
    expect((await stored())!.document.view).toEqual(view)
  })

  it('saves a view to a file and opens it from there', async () => {
    await nav('Weergaven')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Naar bestand' }).click()
    const path = await (await download).path()
    const file = JSON.parse(readFileSync(path, 'utf8')) as { format: string; version: number; view: { notes: unknown[] }; sources: string[] }
    expect(file).toMatchObject({ format: 'verband-view', version: 1, name: 'Haven, april' })
    expect(file.sources).toHaveLength(12)
    expect(file.view.notes).toHaveLength(1)
    await page.getByRole('button', { name: 'Verwijderen Haven, april' }).click()
    await page.getByText('Nog geen weergaven').waitFor()
    await page.locator('input[data-input=view]').setInputFiles({ name: 'haven.json', mimeType: 'application/json', buffer: readFileSync(path) })
    await page.locator('.canvas').waitFor()
    await nav('Weergaven')
    await page.locator('[data-view="Haven, april"]').waitFor()
  })

  it('refuses a view of another version, a damaged one and one that is none: the message names file and place, and nothing changes', async () => {
    await page.waitForTimeout(800)
    const before = (await stored())!.document
    const folder = mkdtempSync(join(tmpdir(), 'verband-views-'))
    const good = { format: 'verband-view', version: 1, name: 'x', savedAt: '', sources: [], view: before.view }
    const wrong: [string, string, RegExp][] = [
      ['oud.json', JSON.stringify({ ...good, version: 7 }), /oud\.json is een weergave van versie 7.*kent versie 1/],
      ['stuk.json', JSON.stringify({ ...good, view: { ...before.view, seed: 'een' } }), /stuk\.json is beschadigd bij view\.seed/],
      ['geen.json', '{"format": ', /geen\.json is geen weergave: het is geen JSON/],
      ['ander.json', '{"format":"gexf","version":1}', /ander\.json is geen weergave van Verband/],
    ]
    for (const [name, text, message] of wrong) {
      writeFileSync(join(folder, name), text)
      await page.locator('input[data-input=view]').setInputFiles(join(folder, name))
      await page.getByRole('alert').filter({ hasText: message }).waitFor()
    }
    await page.waitForTimeout(500)
    expect((await stored())!.document).toEqual(before)
    for (let left = wrong.length; left > 0; left--) await page.getByRole('alert').first().getByRole('button', { name: 'Melding sluiten' }).click()
  })

  it('keeps a damaged file in the case and in the list, overwrites nothing, and takes the same file for its restoration', async () => {
    const toList = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Zaak sluiten' }).click()
      await page.getByRole('heading', { name: 'Breng de bestanden' }).waitFor()
    }
    /** The stored bytes of a source, by their sum; with `flip` one bit of them is turned first. */
    const segment = (name: string, flip = false) => page.evaluate(async ({ name, flip }) => {
      const cases = await (await navigator.storage.getDirectory()).getDirectoryHandle('cases')
      for await (const handle of (cases as unknown as { values(): AsyncIterable<FileSystemDirectoryHandle> }).values()) {
        const manifest = JSON.parse(await (await (await handle.getFileHandle('manifest.json')).getFile()).text()) as { document: { sources: { key: string; file: string }[] }; segments: Record<string, { file: string; sha256: string }> }
        const source = manifest.document.sources.find(known => known.file === name)!
        const stored = manifest.segments[source.key]!
        const file = await handle.getFileHandle(stored.file)
        const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer())
        if (flip) {
          bytes[bytes.length >> 1]! ^= 1
          const stream = await file.createWritable()
          await stream.write(bytes)
          await stream.close()
        }
        const sum = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), byte => byte.toString(16).padStart(2, '0')).join('')
        return { sum, wanted: stored.sha256 }
      }
      throw new Error('no case')
    }, { name, flip })

    await toList()
    await page.getByText('in orde').waitFor()
    const { sum: broken, wanted } = await segment('kmar_passages', true)
    expect(broken).not.toBe(wanted)
    await page.reload()
    await page.getByText('beschadigd: kmar_passages.csv (beschadigd)').waitFor()
    await page.locator('table button.link', { hasText: 'Openen' }).first().click()
    await page.getByRole('alert').filter({ hasText: /kmar_passages\.csv is beschadigd/ }).waitFor()
    await waitForPicture(page)
    await nav('Gegevens')
    await page.locator('tr[data-source]').first().waitFor()
    expect(await page.locator('tr[data-source]').count()).toBe(11)
    expect(await page.locator('tr[data-damaged]').innerText()).toMatch(/kmar_passages.*beschadigd/s)
    // A step is stored: it leaves the damaged bytes and the sum that they fail as they were.
    await page.getByRole('textbox', { name: 'Naam van de zaak' }).fill('Zaak met schade')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(600)
    await saved()
    expect((await stored())!.document.sources).toHaveLength(12)
    expect(await segment('kmar_passages')).toEqual({ sum: broken, wanted })
    await toList()
    await page.getByText('beschadigd: kmar_passages.csv (beschadigd)').waitFor()
    await page.locator('table button.link', { hasText: 'Openen' }).first().click()
    await waitForPicture(page)
    await nav('Gegevens')
    // Another file of the same name is no restoration; the same file under another name is.
    const bytes = readFileSync(join(import.meta.dirname, '../../sample-data/kmar_passages.csv'))
    const choose = (name: string, buffer: Buffer) => page.locator('input[data-input=files]').setInputFiles({ name, mimeType: 'text/csv', buffer })
    await choose('kmar_passages.csv', Buffer.from(bytes.subarray(0, bytes.indexOf(10) + 1)))
    await page.locator('tr[data-source]').nth(11).waitFor()
    expect(await page.locator('tr[data-damaged]').count()).toBe(1)
    await page.locator('tr[data-source=kmar_passages]').getByRole('button', { name: /uit de zaak halen/ }).click()
    await expect.poll(() => page.locator('tr[data-source]').count(), { timeout: 30_000 }).toBe(11)
    await choose('opnieuw aangeleverd.csv', bytes)
    await page.getByText('kmar_passages is hersteld').waitFor()
    await expect.poll(() => page.locator('tr[data-damaged]').count(), { timeout: 30_000 }).toBe(0)
    await expect.poll(() => page.locator('tr[data-source]').count(), { timeout: 30_000 }).toBe(12)
    await page.waitForTimeout(600)
    await saved()
    expect(await segment('kmar_passages')).toEqual({ sum: wanted, wanted })
    await toList()
    await page.getByText('in orde').waitFor()
    await page.locator('table button.link', { hasText: 'Openen' }).first().click()
    await waitForPicture(page)
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('falls back on the manifest before a torn one, and lists a case it cannot open at all as damaged', async () => {
    await page.getByRole('button', { name: 'Zaak sluiten' }).click()
    await page.getByRole('heading', { name: 'Breng de bestanden' }).waitFor()
    const tear = (names: readonly string[]) => page.evaluate(async torn => {
      const cases = await (await navigator.storage.getDirectory()).getDirectoryHandle('cases')
      for await (const handle of (cases as unknown as { values(): AsyncIterable<FileSystemDirectoryHandle> }).values()) {
        for (const name of torn) {
          const stream = await (await handle.getFileHandle(name)).createWritable()
          await stream.write('{"schema":1,"docu')
          await stream.close()
        }
      }
    }, names)
    await tear(['manifest.json'])
    await page.reload()
    await page.getByText('beschadigd: manifest.json (onleesbaar)').waitFor()
    await page.locator('table button.link', { hasText: 'Openen' }).first().click()
    await waitForPicture(page)
    await page.getByText(/De laatst bewaarde stand van zaak Zaak met schade is beschadigd.*Geopend is de stand daarvoor/).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.getByRole('button', { name: 'Zaak sluiten' }).click()
    await page.getByRole('heading', { name: 'Breng de bestanden' }).waitFor()
    await page.waitForTimeout(500)
    await tear(['manifest.json', 'manifest.previous.json'])
    await page.reload()
    await page.getByText('Zaak zonder leesbare naam').waitFor()
    await page.locator('table button.link', { hasText: 'Openen' }).first().click()
    const refusal = page.getByRole('alert').filter({ hasText: /onleesbaar.*niets gewist/ })
    await refusal.getByRole('button', { name: 'Melding sluiten' }).click()
    await page.getByRole('button', { name: /^Verwijderen/ }).click()
    await page.getByText('kan niet ongedaan worden gemaakt').waitFor()
    await page.getByRole('button', { name: 'Verwijderen', exact: true }).click()
    await page.getByText('Nog geen zaken').waitFor()
  })
})
