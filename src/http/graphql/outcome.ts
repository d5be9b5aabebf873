import { GraphQLError } from "graphql";
import type { Answer } from "../../engine/engine.ts";
import { brief, mostErrors } from "../../engine/error.ts";
import { maskError, toldOnce } from "../mask-error.ts";
import { traceCost, type RequestTrace } from "../request-trace.ts";

/** How long the errors of an answer may be together; the first is told in any case. */
const longestErrors = 32_000;
const mostPlaces = 10;

/** What became of an operation: its answer, or errors that clients may read, few and short. */
export async function outcomeOf(
  run: () => Answer | Promise<Answer>,
  { requestId, trace }: { requestId: string; trace: RequestTrace },
): Promise<Answer> {
  let answer: Answer;
  try {
    answer = await run();
  } catch (error) {
    answer = { errors: error instanceof AggregateError ? error.errors : [error as GraphQLError] };
  }
  traceCost(trace, answer.extensions);
  if (answer.errors === undefined) return answer;
  const masked = toldOnce(answer.errors.slice(0, mostErrors).map((e) => maskError(e, requestId)));
  const shown = few(masked.map(short));
  const errors = answer.data == null ? shown.map(asRefusal) : shown;
  traceCost(trace, errors[0]?.extensions);
  trace.code ??= String(errors[0]?.extensions["code"]);
  return { ...answer, errors };
}

function short(error: GraphQLError): GraphQLError {
  const message = brief(error.message);
  const { nodes, locations } = error;
  if (message === error.message && (locations?.length ?? 0) <= mostPlaces) return error;
  const { source, path, extensions } = error;
  const at =
    nodes === undefined
      ? { source, positions: error.positions }
      : { nodes: nodes.slice(0, mostPlaces) };
  return new GraphQLError(message, { ...at, path, extensions });
}

function few(errors: readonly GraphQLError[]): GraphQLError[] {
  let length = 0;
  return errors.filter((error, i) => {
    length += JSON.stringify(error).length;
    return i === 0 || length <= longestErrors;
  });
}

/** Without data, the newer media type wants a status that says so; `spec` leaves 200 to the older one. */
function asRefusal(error: GraphQLError): GraphQLError {
  error.extensions["http"] ??= { spec: true, status: 400 };
  return error;
}
