import { connect, type Socket } from "node:net";

export interface Answer {
  status: number;
  body: Buffer;
  etag?: string;
}

/** One kept-alive connection; one request at a time. Reads no more of HTTP than it must, to cost little. */
export class Connection {
  #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #done: ((answer: Answer) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("data", (chunk: Buffer) => {
      this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
      const answer = readAnswer(this.#received);
      if (answer === undefined) return;
      this.#received = Buffer.alloc(0);
      this.#done?.(answer);
    });
    this.#socket.on("error", (error) => this.#failed?.(error));
    this.#socket.on("close", () => this.#failed?.(new Error("The connection was closed.")));
  }

  send(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#failed = reject;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }
}

/** The answer, once all of it is there. */
function readAnswer(bytes: Buffer): Answer | undefined {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd === -1) return undefined;
  const head = bytes.toString("latin1", 0, headEnd);
  const status = Number(head.slice(9, 12));
  const start = headEnd + 4;
  const tag = /\r\netag: *([^\r]+)/i.exec(head)?.[1];
  const seen = { status, ...(tag !== undefined && { etag: tag }) };
  if (status === 304 || status === 204) return { ...seen, body: Buffer.alloc(0) };
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const end = start + Number(length);
    return bytes.length < end ? undefined : { ...seen, body: bytes.subarray(start, end) };
  }
  const parts: Buffer[] = [];
  for (let at = start; ;) {
    const lineEnd = bytes.indexOf("\r\n", at);
    if (lineEnd === -1) return undefined;
    const size = Number.parseInt(bytes.toString("latin1", at, lineEnd), 16);
    const end = lineEnd + 2 + size;
    if (bytes.length < end + 2) return undefined;
    if (size === 0) return { ...seen, body: Buffer.concat(parts) };
    parts.push(bytes.subarray(lineEnd + 2, end));
    at = end + 2;
  }
}
