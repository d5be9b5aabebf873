import { execFile } from "node:child_process";
import { access, chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { CommandError } from "../command-error.ts";

// By gRPC a replica gets the whole store, and asks no token for it. So both ends show a certificate, and take one of
// the same authority alone. That is made for a store's folder, signs one certificate, and is forgotten: whoever has the
// files of that one may replicate, and nobody else ever can.
const files = { authority: "grpc-ca.pem", certificate: "grpc-cert.pem", key: "grpc-key.pem" };
// sqld takes what it finds at the address for a server by this name.
const serverName = "sqld";

const settings = `[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[both]
basicConstraints = critical, CA:FALSE
subjectAltName = DNS:${serverName}
extendedKeyUsage = serverAuth, clientAuth
`;

/** What sqld is given to answer replicas. */
export const primaryArguments = (folder: string, port: number): string[] =>
  ["--grpc-listen-addr", `127.0.0.1:${port}`].concat(certificateArguments("--grpc", folder));

/** What sqld is given to be a replica of a store that listens at `port`, with the certificate in that one's folder. */
export const replicaArguments = (folder: string, port: number): string[] =>
  ["--primary-grpc-url", `https://127.0.0.1:${port}`].concat(
    certificateArguments("--primary-grpc", folder),
  );

function certificateArguments(prefix: string, folder: string): string[] {
  const file = (name: keyof typeof files): string => join(folder, files[name]);
  return [
    `${prefix}-tls`,
    `${prefix}-cert-file`,
    file("certificate"),
    `${prefix}-key-file`,
    file("key"),
    `${prefix}-ca-cert-file`,
    file("authority"),
  ];
}

/** Whether the store in a folder was ever started for replicas. */
export const hasCertificate = (folder: string): Promise<boolean> =>
  access(join(folder, files.authority)).then(
    () => true,
    () => false,
  );

/** Makes what the primary and its replicas know each other by, where it is not there. One process at a time may call it. */
export async function provideCertificate(folder: string): Promise<void> {
  if (await hasCertificate(folder)) return;
  const making = join(folder, "grpc.part");
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  await writeFile(join(making, "openssl.cnf"), settings);
  const openssl = opensslIn(making);
  for (const key of ["authority.key", files.key]) {
    await openssl(`genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ${key}`);
  }
  const asked = "-config openssl.cnf -new -sha256";
  await openssl(
    `req -x509 ${asked} -extensions authority -key authority.key -subj /CN=onrecord -days 36500 -out ${files.authority}`,
  );
  await openssl(`req ${asked} -key ${files.key} -subj /CN=${serverName} -out request.pem`);
  await openssl(
    `x509 -req -in request.pem -sha256 -CA ${files.authority} -CAkey authority.key -set_serial 1 -extfile openssl.cnf -extensions both -days 36500 -out ${files.certificate}`,
  );
  // The authority's comes last: it says that all are there.
  for (const name of [files.key, files.certificate, files.authority]) {
    await chmod(join(making, name), 0o600);
    await rename(join(making, name), join(folder, name));
  }
  await rm(making, { recursive: true });
}

const opensslIn = (cwd: string) => async (args: string) => {
  try {
    await promisify(execFile)("openssl", args.split(" "), { cwd });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new CommandError(
      code === "ENOENT"
        ? "Replicas need certificates, which `openssl` makes: install it (Debian: `apt-get install openssl`), or unset LIBSQL_GRPC_PORT."
        : `openssl could not make the certificates for replicas: ${message.trim().split("\n").join(" ")}`,
      { cause },
    );
  }
};
