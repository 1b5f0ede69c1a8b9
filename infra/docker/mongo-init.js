/**
 * Makes a replica set of a fresh MongoDB, and a user per service that can open that service's database and no other.
 * Run by mongosh at every start: an initiated set is left as it is (it may have grown), users get their current
 * password and role.
 */
const { readFileSync } = require('node:fs')

const host = 'mongodb:27017'
const services = ['party-building', 'volunteer', 'procurement', 'self-governance']
const password = (name) => readFileSync(`/secrets/mongodb/${name}-password`, 'utf8')

const admin = connect(`mongodb://root:${password('root')}@${host}/admin?directConnection=true`)

try {
  admin.adminCommand({ replSetGetStatus: 1 })
} catch (error) {
  // The only state in which a set may be made.
  if (error.codeName !== 'NotYetInitialized') throw error
  admin.adminCommand({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } })
  print('replica set rs0: made')
}

const deadline = Date.now() + 60_000
while (!admin.hello().isWritablePrimary) {
  if (Date.now() > deadline) throw new Error(`${host} has not become the primary within a minute`)
  sleep(200)
}

for (const service of services) {
  const name = `onecore-${service}`
  const database = admin.getSiblingDB(name)
  const account = { pwd: password(service), roles: [{ role: 'readWrite', db: name }] }
  if (database.getUser(service)) {
    database.updateUser(service, account)
  } else {
    database.createUser({ user: service, ...account })
    print(`user ${service}: made`)
  }
}
