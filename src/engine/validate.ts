import { validate, type DocumentNode, type GraphQLError, type GraphQLSchema } from "graphql";
import { refusal, type ErrorCode } from "./error.ts";

// Each prints much of what it is about, and is worked out with names that come near.
const mostMistakes = 5;

/** What is wrong with a document by the schema, the first mistakes of it. */
export function mistakesIn(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  const found = validate(schema, document, undefined, { maxErrors: mostMistakes });
  const code: ErrorCode = "GRAPHQL_VALIDATION_FAILED";
  return found.slice(0, mostMistakes).map((error) => {
    // The one that it ends with is the same each time: not one to write into.
    if (error.message === tangled) return refusal(code, repeats);
    error.extensions["code"] = code;
    return error;
  });
}

// graphql-js says no more where fields of one name are too many to compare each with each.
const tangled = "Validation aborted.";
const repeats = "This document asks for the same fields too many times. Ask for each once.";
