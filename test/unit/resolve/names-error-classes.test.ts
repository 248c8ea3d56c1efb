import { beforeAll, describe, expect, it } from 'vitest'
import { compareNames, type NamedKind } from '#resolve/names/compare-names.ts'
import { loadTransliteration } from '#resolve/normalise/ascii-letters.ts'

/** Own pairs by the error they show: `=` one name, `≠` two; none of them is a row of the published pairs. */
const PERSONS: Readonly<Record<string, string>> = {
  'Dutch prefixes, initials and order': `
    Velden, Jan van der = Jan van der Velden
    J.P. vd Berg = Johannes Petrus van den Berg
    J. van der Velden = Jan van der Velden
    Martijn van den Heuvel = Maarten vd Heuvel
    A.B. de Wit = Anna Bregje de Wit
    A.B. de Wit ≠ Karel Bregje de Wit
    P. Jansen ≠ J. Jansen
    John A. Smith ≠ John B. Smith
    Thijs H. = Thijs Hendriks`,
  'nicknames': `
    Kees Mulder = Cornelis Mulder
    Piet Jansen = Pieter Jansen
    Jan de Vries = Johannes de Vries
    Willem Holleeder = Wim Holleeder
    Truus de Boer = Geertruida de Boer
    Sjaak Bakker = Jacobus Bakker
    Sasha Ivanov = Aleksandr Ivanov
    Bob Dylan = Robert Dylan
    Kate OBrien = Catherine O'Brien
    Salvatore Riina = Totò Riina
    Kees Mulder ≠ Jan Mulder
    Sandra de Groot ≠ Saskia de Groot`,
  'titles': `
    mr. drs. K. Mulder = Kees Mulder
    Sheikh Mohammed bin Rashid Al Maktoum = Mohammed bin Rashid al-Maktoum
    Dr. Maria Lopez = Maria Lopez
    John Q. Smith Jr. = John Smith
    Kolonel Jan de Vries = Jan de Vries
    Willem Prins ≠ Willem Koning`,
  'patronymics, added and dropped names': `
    Sergei Shoigu = Sergey Kuzhugetovich Shoygu
    Nicolás Maduro = Nicolas Maduro Moros
    Ayman Mohammed Rabie al-Zawahiri = Ayman al-Zawahiri
    Ivan Sergeevich Petrov ≠ Ivan Borisovich Petrov
    Erdogan ≠ Recep Tayyip Erdogan`,
  'transliterations in Latin letters': `
    Mohammed El Khayri = Mohamed Elkhayri
    Abdel Aziz Bouteflika = Abdelaziz Bouteflika
    Muammar Gaddafi = Moammar Qadhafi
    Mikhail Khodorkovsky = Michail Chodorkowski
    Dmitry Medvedev = Dmitri Medwedew
    Evgenij Prigozjin = Yevgeny Viktorovich Prigozhin
    Ramzan Kadyrov = Ramsan Kadyrow
    Zine El Abidine Ben Ali = Zine al-Abidine Bin Ali
    Deng Xiaoping = Teng Hsiao-ping
    Juergen Mueller = Jürgen Müller
    Hassan Rouhani = Hasan Rohani
    Hassan Rouhani ≠ Hussein Rouhani`,
  'other scripts': `
    Muammar Gaddafi = معمر القذافي
    Bashar Assad = بشار الأسد
    Aliaksandr Lukashenka = Александр Лукашенко
    Petro Poroshenko = Петро Порошенко
    Georgios Papandreou = Γιώργος Παπανδρέου
    Ehud Barak = אהוד ברק
    Kim Jong-un = 김정은
    Xi Jinping = 习近平
    Narendra Modi = नरेन्द्र मोदी
    Иван Петров ≠ Иван Сидоров
    毛泽东 ≠ 毛泽民`,
  'slips, scanned text, joined and doubled words': `
    J0hn Sm1th = John Smith
    John Smiht = John Smith
    Jan de Vreis = Jan de Vries
    MarekNowakowski = Marek Nowakowski
    Marek Nowak owski = Marek Nowakowski
    Man Mohan Singh = Manmohan Singh
    Marek Marek Nowakowski = Marek Nowakowski
    Anne-Marie van Dijk = Annemarie van Dijk`,
  'other persons with much the same name': `
    Yassin Aouragh ≠ Samir Aouragh
    Jan de Vries ≠ Jana de Vries
    John Smith ≠ Joan Smith
    Maria Ivanova ≠ Marina Ivanova
    Carlos Lopez ≠ Carla Lopez
    José García ≠ José González
    Abu Bakr al-Baghdadi ≠ Abu Bakr al-Shishani
    Kim Yong Chol ≠ Kim Yong Nam
    Mohammed bin Rashid Al Maktoum ≠ Hamdan bin Rashid Al Maktoum`,
}

const ORGANISATIONS: Readonly<Record<string, string>> = {
  'legal forms': `
    Horizon Logistiek B.V. = Horizon Logistiek besloten vennootschap
    Horizon Logistiek B.V. = Horizon Logistiek
    Petrochem LLC = Petrochem L.L.C.
    ООО "Ромашка" = Romashka LLC
    Публичное акционерное общество Газпром = Gazprom PJSC
    Mueller GmbH & Co. KG = Müller GmbH & Co KG
    Müller Aktiengeselschaft = Müller AG
    Stichting Beheer Horizon = Horizon Beheer
    中国银行 = 中国银行股份有限公司`,
  'words with the same meaning': `
    Gebr. Jansen Bouw BV = Gebroeders Jansen Bouwbedrijf B.V.
    Ernst & Young = Ernst en Young
    Banco Central de Venezuela = Central Bank of Venezuela
    Shell Nederland BV = Shell Netherlands B.V.
    Ministry of Defence = Ministerie van Defence
    First National Bank = 1st National Bank
    Apollo Fund 8 L.P. = Apollo Fund VIII L.P.
    Mahan Air = Mahan Airways`,
  'acronyms and other cuts': `
    PWC = Price Waterhouse Coopers
    Price Waterhouse Coopers = PricewaterhouseCoopers LLP
    IBM = International Business Machines Corporation
    NATO ≠ North Asian Trade Association
    J.P. Morgan = JP Morgan
    H&M = H & M`,
  'order and slips': `
    Autobedrijf Van Dijk = Van Dijk Autobedrijf V.O.F.
    University of Tehran = Tehran University
    Microsft Corporation = Microsoft Corporation
    Hizbollah = Hezbollah`,
  'numbers must agree': `
    Horizon Trading 1 BV ≠ Horizon Trading 2 BV
    Apollo Fund VIII L.P. ≠ Apollo Fund IX L.P.
    Apollo Fund ≠ Apollo Fund II
    First National Bank ≠ Second National Bank`,
  'places and trades tell firms apart': `
    Petrochem Dubai LLC ≠ Petrochem London LLC
    Petrochem SA ≠ Petrochem Chile SA
    Bank of China ≠ Bank of India
    Horizon Logistics BV ≠ Horizon Vastgoed BV
    Volkswagen Financial Services AG ≠ Volkswagen AG
    Gazprom ≠ Gazprombank
    Romashka = Romashka Europe`,
  'other firms of the same form or trade': `
    Deutsche Bank AG ≠ Commerzbank AG
    Horizon Holding BV ≠ Sunrise Holding BV
    Autobedrijf Van Dijk ≠ Autobedrijf Van Beek
    中国银行 ≠ 中国建设银行`,
}

const VESSELS: Readonly<Record<string, string>> = {
  'ships': `
    M/V OCEAN STAR = Ocean Star
    AMUR-2502 = Amur 2502
    Ocean Star I ≠ Ocean Star II
    Ocean Star ≠ Ocean Queen`,
}

type Case = readonly [left: string, sign: string, right: string, kind: NamedKind]

function casesOf(lines: string, kind: NamedKind): Case[] {
  return lines.split('\n').filter(line => line.trim() !== '').map(line => {
    const [, left, sign, right] = /^\s*(.*) ([=≠]) (.*)$/.exec(line)!
    return [left!, sign!, right!, kind]
  })
}

const TABLES = [[PERSONS, 'person'], [ORGANISATIONS, 'organisation'], [VESSELS, 'vessel']] as const

beforeAll(() => loadTransliteration(['Ж']))

for (const [table, kind] of TABLES) {
  describe.each(Object.entries(table))(`${kind}: %s`, (_, lines) => {
    it.each(casesOf(lines, kind))('%s %s %s', (left, sign, right) => {
      expect(compareNames(left, right, kind).same).toBe(sign === '=')
    })
  })
}

describe('a name of unknown kind', () => {
  it.each([
    ['Kees Mulder', 'Cornelis Mulder', true],
    ['Horizon Logistiek B.V.', 'Horizon Logistiek', true],
    // Read as persons the second would only have one name more.
    ['Horizon Trading Delta', 'Horizon Trading Delta Dubai LLC', false],
  ])('%s / %s: %s', (left, right, same) => {
    expect(compareNames(left, right, 'any').same).toBe(same)
  })
})
