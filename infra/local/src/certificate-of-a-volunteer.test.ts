import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoIds } from '@onecore/demo/demo-ids'
import { openCertificate } from '@onecore/volunteer/certificates/certificate-document'
import { publicCertificateKeySet } from '@onecore/volunteer/certificates/certificate-keys'
import { type TestCity, testCity } from './testing/test-city.js'
import { act, see } from './walk/act.js'
import { graphClient } from './walk/graph-client.js'

// A certificate as everybody meets it, through the gateway, in a demo city with its personas.

let city: TestCity
beforeAll(async () => {
  city = await testCity({ transport: 'local' })
}, 120_000)
afterAll(() => city?.stop(), 60_000)

interface Certificate {
  readonly id: string
  readonly number: string
  readonly checkCode: string
  readonly document: string
}
const verification = readFileSync(new URL('../../../docs/queries/verify-certificate.graphql', import.meta.url), 'utf8')
const verify = async (number: string, checkCode: string) =>
  (await graphClient(city.url).ask(verification, { number, checkCode })).data.verifyVolunteerCertificate

let certificate: Certificate

test('a volunteer applies for it, and the station issues it', async () => {
  const { myVolunteering } = await see<{ myVolunteering: { id: string } }>(
    city.as('volunteer'),
    '{ myVolunteering { id } }',
  )
  const { id } = await act(
    city.as('volunteer'),
    'applyForVolunteerCertificate',
    { volunteerId: myVolunteering.id },
    'certificate',
  )
  const wanted = 'id number checkCode document'
  const input = { certificateId: id }
  certificate = await act(city.as('station-worker'), 'issueVolunteerCertificate', input, 'certificate', wanted)
})

test('anybody verifies it, and reads the names of places and teams, not the name of its holder', async () => {
  expect(await verify(certificate.number, certificate.checkCode)).toMatchObject({
    outcome: 'VALID',
    title: 'Platform record of volunteer service',
    content: {
      holder: { displayName: null },
      issuer: { name: '康盛社区' },
      service: { minutes: 26 * 240, orders: 26, teams: [{ name: '四叶草爱心志愿队' }] },
    },
  })
  const last = certificate.number.at(-1) === '1' ? '2' : '1'
  const changed = await verify(certificate.number.slice(0, -1) + last, certificate.checkCode)
  expect(changed).toMatchObject({ outcome: 'UNKNOWN', content: null })
})

test('what is printed is verified without the city, with its published keys', async () => {
  const query = '{ volunteerCertificateKeys { keys { kid kty crv x alg use } } }'
  const { volunteerCertificateKeys } = (await graphClient(city.url).ask(query)).data
  const content = openCertificate(certificate.document, publicCertificateKeySet.parse(volunteerCertificateKeys))
  expect(content).toMatchObject({ number: certificate.number, service: { orders: 26 } })
})

test('its hours go to the national system as a file, and then it is a certificate', async () => {
  const system = city.as('department-system')
  const communityId = demoIds.kangsheng
  const fields = 'id records(first: 100) { edges { node { id } } json { url } }'
  const batch = await act<{ id: string; records: { edges: { node: { id: string } }[]; json: { url: string } } }>(
    system,
    'prepareNationalRecordBatch',
    { communityId },
    'batch',
    fields,
  )
  const synchronized = batch.records.edges.map(({ node }) => node.id)
  const file = await (await fetch(new URL(batch.records.json.url, city.url))).json()
  expect(file).toMatchObject(synchronized.map((id) => ({ record_id: id, minutes: 240 })))
  await act(system, 'handOverNationalRecordBatch', { batchId: batch.id }, 'batch')
  await act(system, 'recordNationalRecordResults', { batchId: batch.id, synchronized }, 'batch')
  expect(await verify(certificate.number, certificate.checkCode)).toMatchObject({
    recordKind: 'CERTIFICATE',
    title: 'Certificate of volunteer service record',
  })
})
