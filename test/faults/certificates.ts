import { generate } from 'selfsigned';

interface Pair {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

/** A private CA, a server certificate for localhost that it signed, and a CA that signed nothing. */
export interface Certificates {
  readonly ca: Pair;
  readonly server: Pair;
  readonly otherCa: Pair;
}

const named = (value: string) => [{ name: 'commonName', value }];

export async function makeCertificates(): Promise<Certificates> {
  const [ca, otherCa] = await Promise.all([makeCa('Sample CA'), makeCa('Another CA')]);
  const { cert, private: key } = await generate(named('localhost'), {
    keyType: 'ec',
    algorithm: 'sha256',
    ca: { cert: ca.cert, key: ca.key },
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  return { ca, otherCa, server: { cert, key } };
}

async function makeCa(name: string): Promise<Pair> {
  const { cert, private: key } = await generate(named(name), {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { cert, key };
}
