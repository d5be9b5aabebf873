import type { Api } from "../../api.ts";
import { BoundedMap } from "../../bounded-map.ts";
import { badRequest, errorResponse, httpRefusal } from "../error-response.ts";
import type { RequestContext } from "../graphql/request-context.ts";
import { maskError } from "../mask-error.ts";
import { pageData } from "../page/page-data.ts";
import { changesStream, usualTimes, type Change, type StreamTimes } from "./changes-stream.ts";

export type LiveHandler = (request: Request, context: RequestContext) => Promise<Response>;

/** So many streams an isolate holds open. */
const mostStreams = 100;
const pageSize = 100;
const cursorForm = /^[0-9A-F]{8,400}$/;

/** `GET /changes.sse`: the changes of the record as they come. */
export function liveHandler(api: Api, times: StreamTimes = usualTimes): LiveHandler {
  const ask = pageData(api);
  let open = 0;
  // Readers at the same place share what was read last, plain data, for as long as it is new.
  const last = new BoundedMap<string, { at: number; changes: Change[] }>({ entries: 100 });

  let nextAt = 0;

  async function readChanges(
    after: string | undefined,
    context: RequestContext,
  ): Promise<Change[]> {
    for (;;) {
      const known = last.get(after ?? "");
      if (known !== undefined && Date.now() - known.at < times.pollMs) return known.changes;
      const wait = nextAt - Date.now();
      if (wait <= 0) break;
      // Meanwhile another may have read what this one wants.
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    nextAt = Date.now() + times.gapMs;
    const variables = { first: pageSize, ...(after !== undefined && { after }) };
    const { answer } = await ask("ChangesAfter", variables, context);
    const { changes } = answer.data as unknown as { changes: { edges: Change[] } };
    last.set(after ?? "", { at: Date.now(), changes: changes.edges });
    return changes.edges;
  }

  return async (request, context) => {
    try {
      const given =
        request.headers.get("Last-Event-ID") ?? new URL(request.url).searchParams.get("after");
      const start = given === null || given === "" ? undefined : given;
      if (start !== undefined && !cursorForm.test(start)) {
        throw badRequest(
          "`Last-Event-ID`, or `after`, is no cursor of `changes`. Leave it out to begin with the first change.",
        );
      }
      if (open >= mostStreams) throw tooMany();
      // What is no cursor of this list is told before the stream begins.
      await readChanges(start, context);
      open += 1;
      let isOpen = true;
      const done = (): void => {
        if (isOpen) open -= 1;
        isOpen = false;
      };
      const read = (after: string | undefined) => readChanges(after, context);
      const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-store" };
      return new Response(changesStream(read, start, times, done), { headers });
    } catch (error) {
      return errorResponse(maskError(error, context.requestId));
    }
  };
}

const tooMany = () =>
  httpRefusal("RATE_LIMITED", "Too many follow the changes here. Try again in a minute.", {
    status: 503,
    headers: { "Retry-After": "60" },
  });
