import {
  PremiseError,
  StoreError,
  type Premise,
  type StoreState,
  type Statement,
  type Store,
  type Table,
  type Work,
} from "../store.ts";

/** One end of a way between two processes, as `child_process` and `cluster` give it. */
export interface Channel {
  /** Only where there is another end. */
  send?(message: unknown, sent: (error: Error | null) => void): unknown;
  on(event: "message", listen: (message: unknown) => void): unknown;
}

type Question = { ask: number } & (
  { read: Statement } | { write: readonly Statement[]; premises: readonly Premise[] }
);
interface Reply {
  reply: number;
  table?: Table;
  work?: Work;
  written?: StoreState | undefined;
  failed?: Failure;
}
interface Failure {
  code: string;
  message: string;
}

/** A store that another process answers for; `fail` ends what is waited for, as where that process is gone. */
export interface DistantStore extends Store {
  fail(error: StoreError): void;
}

/** Asks the store at the other end. */
export function storeOver(channel: Channel): DistantStore {
  const waiting = new Map<number, { done(reply: Reply): void; fail(error: Error): void }>();
  let last = 0;
  const ask = (question: Omit<Question, "ask">): Promise<Reply> =>
    new Promise((done, fail) => {
      const id = (last += 1);
      waiting.set(id, { done, fail });
      const gone = (): void => {
        if (waiting.delete(id))
          fail(new StoreError("UNREACHABLE", "Nobody answers for the store."));
      };
      if (channel.send === undefined) gone();
      else channel.send({ ...question, ask: id }, (error) => error !== null && gone());
    });
  channel.on("message", (message) => {
    if (!isReply(message)) return;
    const one = waiting.get(message.reply);
    waiting.delete(message.reply);
    if (message.failed === undefined) one?.done(message);
    else one?.fail(errorOf(message.failed));
  });
  return {
    async read(statement, note) {
      const { table, work } = await ask({ read: statement });
      if (work !== undefined) note?.(work);
      return table ?? { columns: [], rows: [] };
    },
    async write(batch, premises = []) {
      return (await ask({ write: batch, premises })).written;
    },
    fail(error) {
      for (const { fail } of waiting.values()) fail(error);
      waiting.clear();
    },
  };
}

/** Answers for a store to whoever is at the other end. */
export function answerOver(channel: Channel, store: Store): void {
  channel.on("message", (message) => {
    if (!isQuestion(message)) return;
    // Whoever is gone needs no reply.
    void replyTo(message, store).then((reply) => channel.send?.(reply, () => undefined));
  });
}

// Others may use the same channel.
const isQuestion = (message: unknown): message is Question =>
  typeof message === "object" && message !== null && "ask" in message;
const isReply = (message: unknown): message is Reply =>
  typeof message === "object" && message !== null && "reply" in message;

async function replyTo(question: Question, store: Store): Promise<Reply> {
  const reply: Reply = { reply: question.ask };
  try {
    if ("read" in question) {
      const table = await store.read(question.read, (work) => (reply.work = work));
      return { ...reply, table };
    }
    return { ...reply, written: await store.write(question.write, question.premises) };
  } catch (error) {
    const { message } = error as Error;
    return { ...reply, failed: { code: codeOf(error), message } };
  }
}

const codeOf = (error: unknown): string =>
  error instanceof StoreError ? error.code : "PROCESS_FAILED";

const errorOf = ({ code, message }: Failure): StoreError =>
  code === "PREMISE_FAILED" ? new PremiseError() : new StoreError(code, message);
