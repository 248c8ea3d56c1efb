import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { importFile } from '#intake/import-file.ts'
import { inspectUnknown } from '#intake/inspect-unknown.ts'
import { DEFAULT_BANNED_COLUMNS } from '#covenant/ban-list.ts'
async function* one(b: Uint8Array) { yield b }
const P = { report() {}, check() {} }
export async function show(name: string, bytes: Uint8Array) {
  const r = await importFile({ fileName: name, chunks: one(bytes), bannedColumns: DEFAULT_BANNED_COLUMNS }, P)
  if (r.kind !== 'unknown') { console.log(name, 'known'); return }
  const u = inspectUnknown(name, r)
  const g = u.guess
  console.log(`== ${name} ${g.partner} ${g.shape} headless=${u.looksHeaderless} rows=${u.rows} delim=${JSON.stringify(u.delimiter)}\n` + g.columns.map((c, i) => `  ${c.name}: ${c.use.as === 'property' ? c.use.slot + '.' + c.use.property : c.use.as} [${c.category}] ${u.fit[i]!.share.toFixed(2)}`).join('\n') + '\n  slots ' + g.slots.map(s => `${s.slot}:${s.kind}${s.namespace ? '@' + s.namespace : ''}`).join(' ') + '\n  rel ' + g.relations.map(r => `${r.kind}(${r.from}>${r.to})`).join(' ') + '\n  ' + JSON.stringify(u.sample[0]))
}
const D = '../shared/data/networks/'
test('x', async () => {
  for (const f of ['montagna/dataset/Montagna_meetings_edgelist.csv', 'montagna/dataset/Montagna_phonecalls_edgelist.csv', 'infinito/infinito84.nodes.csv', 'infinito/infinito84.edges.csv', 'caviar/caviar__1.edges.csv', 'caviar/caviar__1.nodes.csv', 'email-eu-core/email-Eu-core.txt', 'email-eu-core/email-Eu-core-department-labels.txt', 'enron/email_enron_edges.txt']) await show(f.split('/').at(-1)!, readFileSync(D + f))
  const t = (n: string, s: string) => show(n, new TextEncoder().encode(s))
  await t('havenpasjes_terminal.csv', `pas_nr;naam;geb_datum;werkgever;kvk;terminal;in_uit;tijdstip;nationaliteit;opm
TP-00121;Voorbeeld, J.;14-03-1988;Expeditie Proef B.V.;99990014;TEST Terminal Oost;IN;03-02-2025 05:41;NL;geen
TP-00098;TESTMAN A;2-7-1991;Expeditie Proef;99990014;TEST Terminal Oost;IN;03-02-2025 05:44;NL;
TP-00098;TESTMAN A;2-7-1991;Expeditie Proef;99990014;TEST Terminal Oost;UIT;03-02-2025 14:10;NL;x
TP-00311;v.d. Proef, M.;00-00-1979;Kade Diensten BV;;TEST Terminal West;IN;04-02-2025 22:58;BE;
`)
  await t('personen.csv', `id,achternaam,voornamen,tussenvoegsel,geboortedatum,bsn,adres,postcode,woonplaats,telefoon
1,Velden,Jan Piet,van der,1998-07-02,999990019,Teststraat 1,3088AB,Rotterdam,06-00001111
2,Proef,Kim,de,1987-09-11,999990032,Teststraat 9,3088AC,Rotterdam,06-00001112
`)
  await t('bedrijven.csv', `kvk_nummer;naam;rechtsvorm;bestuurder_naam;bestuurder_geboortedatum;functie;datum in functie;straat;huisnummer;postcode;plaats
99990001;Tropisch Fruit Delta;BV;Velden, J. van der;1998-07-02;bestuurder;2024-09-17;Testloodsweg;7;3088AB;Rotterdam
99990014;Expeditie Proef;BV;Proef, K. de;1987-09-11;directeur;2020-01-17;Testkade;9;3088AC;Rotterdam
`)
  await t('overboekingen.csv', `id;datum;van_rekening;van_naam;naar_rekening;naar_naam;bedrag;omschrijving
B1;2025-03-05;NL35TEST0000777001;J.P. vd Velden;NL35TEST0000777001;Expeditie Proef B.V.;24.900,00;factuur 1
B2;2025-03-06;NL35TEST0000777001;J.P. vd Velden;NL35TEST0000777001;Expeditie Proef B.V.;1.900,00;factuur 2
`)
  await t('auto.csv', `kenteken;merk;kleur;eigenaar_naam;eigenaar_geboortedatum;eigenaar_telefoon;datum
ZZ-99-ZZ;TESTMERK;WIT;Velden, J;1998-07-02;0600001111;2025-01-01
ZZ-98-ZZ;TESTMERK;WIT;Proef, K;1998-07-03;0600001112;2025-01-02
`)
  await t('namen.csv', `Anna;Bob\nBob;Carla\nAnna;Carla\nDirk;Anna\n`)
  await t('calls.csv', `caller,callee,start,duration\n+31600001111,+31600001112,2025-01-01 10:00,33\n+31600001113,+31600001112,2025-01-02 10:00,12\n`)
  await t('zonderkop.csv', `Velden, J.;1998-07-02;999990019\nProef, K.;1987-09-11;999990032\n`)
})
