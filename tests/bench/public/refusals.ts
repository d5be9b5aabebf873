import { hostileKinds, largestRefusal } from "../../hostile/kinds.ts";
import type { HostileRequest } from "../../hostile/request.ts";
import { Connection, type Answer } from "../http.ts";
import { cpuOf } from "../process.ts";
import { table } from "../report.ts";

/** What a refusal may cost workerd for a body of 100 KB, ms of CPU; one of less costs no more. */
const mostMs = 10;
const bytes = 99_000;
// The kernel counts CPU in steps of 10 ms: each kind is repeated until many of them are spent.
const enoughMs = 200;
const mostTurns = 150;

/** A request as it goes over the wire. */
export function wired({ method, path, headers, body }: HostileRequest): string {
  const given = { Host: "127.0.0.1", ...headers };
  const length = body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...Object.entries(given).map(([name, value]) => `${name}: ${value}`),
    ...length,
  ];
  return `${lines.join("\r\n")}\r\n\r\n${body ?? ""}`;
}

const unanswered: Answer = { status: 0, body: Buffer.alloc(0) };

interface Refusal {
  kind: string;
  sent: number;
  status: number;
  answered: number;
  cpuMs: number;
  isRefused: boolean;
}

/** What each kind of hostile request costs workerd, and which cost more than they may. */
export async function refusals(port: number, workerd: number): Promise<string> {
  const found: Refusal[] = [];
  for (const [kind, make] of Object.entries(hostileKinds)) {
    const request = make(bytes);
    const text = wired(request);
    const sendOnce = async (): Promise<Answer> => {
      // A server may close a connection after what is no HTTP to it.
      const connection = new Connection(port);
      try {
        return await connection.send(text);
      } finally {
        connection.close();
      }
    };
    const { status, body } = await sendOnce().catch(() => unanswered);
    const before = cpuOf(workerd);
    let turns = 0;
    const most = status === 0 ? 0 : mostTurns;
    while (turns < most && cpuOf(workerd) - before < enoughMs) {
      await sendOnce();
      turns += 1;
    }
    const cpuMs = (cpuOf(workerd) - before) / turns;
    console.error(`  ${kind}: ${status}, ${cpuMs.toFixed(1)} ms`);
    const sent = Buffer.byteLength(request.body ?? request.path);
    const isRefused = status >= 400 || body.includes('"errors"');
    found.push({ kind, sent, status, answered: body.byteLength, cpuMs, isRefused });
  }
  const over = found.filter(
    ({ cpuMs, answered, status, isRefused }) =>
      status === 0 || status >= 500 || (isRefused && (cpuMs > mostMs || answered > largestRefusal)),
  );
  const rows = found
    .toSorted((a, b) => b.cpuMs - a.cpuMs)
    .map((one) => [
      one.kind,
      String(one.sent),
      String(one.status),
      one.isRefused ? "yes" : "no",
      String(one.answered),
      one.cpuMs.toFixed(2),
      over.includes(one) ? "OVER" : "",
    ]);
  const head = ["refusals", "sent, bytes", "status", "refused", "answered", "CPU, ms", "bound"];
  const verdict = `${over.length} of ${found.length} kinds exceed ${mostMs} ms of CPU or ${largestRefusal} bytes.`;
  return `${table([head, ...rows])}\n\n${verdict}`;
}
