import { parse } from "graphql";
import type { Api } from "../../api.ts";
import { documentNamed } from "../../page/document.ts";
import { variablesSchema, type JsonSchema } from "./json-schema.ts";

export interface Tool {
  name: string;
  description: string;
  inputSchema: JsonSchema;
  annotations: { readOnlyHint: boolean; openWorldHint?: boolean; destructiveHint?: boolean };
}

/** What is asked of `/graphql` for a tool. */
export interface Asked {
  query: string;
  variables: Record<string, unknown>;
  operationName?: unknown;
}

/** Tools that are a document of schema/operations, by the document's name: its comment says what they do. */
const documents: Readonly<Record<string, string>> = {
  search: "Search",
  resolve_actor: "FindActor",
  actor_profile: "ActorProfile",
  quotes_by_speaker: "QuotesBySpeaker",
  article: "ArticlePage",
  verify_quote: "VerifyQuote",
  how_connected: "HowConnected",
};

const anyQuery: Tool = {
  name: "graphql",
  description:
    "Asks anything else of the record by a GraphQL query of your own. The schema is at /schema.graphql; ask `{ __schema { queryType { fields { name description } } } }` for a start. Mutations are refused.",
  inputSchema: {
    type: "object",
    properties: {
      query: { type: "string", description: "One GraphQL document with a query." },
      variables: { type: "object", description: "Its variables, by name." },
      operationName: { type: "string", description: "Which operation, where it has several." },
    },
    required: ["query"],
    additionalProperties: false,
  },
  annotations: { readOnlyHint: true, openWorldHint: false },
};

const suggestEdit: Tool = {
  name: "suggest_edit",
  description:
    "Files an edit of the record, which waits for a reviewer whatever your key may do. Read `input EditOperation` in /schema.graphql for what an operation holds.",
  inputSchema: {
    type: "object",
    properties: {
      operations: {
        type: "array",
        items: { type: "object" },
        description: "What is to be done, all or nothing, such as `{addQuote: {article, quote}}`.",
      },
      note: { type: "string", description: "Why: for reviewers." },
      expectedRevisions: {
        type: "array",
        items: { type: "object" },
        description:
          "Of each article and actor that is changed: its id and `revision` as you saw it.",
      },
      idempotencyKey: {
        type: "string",
        description: "The same again is answered as before: needed to retry safely.",
      },
    },
    required: ["operations", "note"],
    additionalProperties: false,
  },
  annotations: { readOnlyHint: false, destructiveHint: false, openWorldHint: false },
};

export interface Toolbox {
  list(mayEdit: boolean): readonly Tool[];
  /** What a tool asks; undefined where there is none of that name. */
  ask(name: unknown, given: Record<string, unknown>, mayEdit: boolean): Asked | undefined;
}

export function createToolbox({ schema }: Api): Toolbox {
  const ofDocuments = Object.entries(documents).map(([name, document]): Tool => {
    const { text } = documentNamed(document);
    return {
      name,
      description: commentOf(text),
      inputSchema: variablesSchema(schema, parse(text)),
      annotations: { readOnlyHint: true, openWorldHint: false },
    };
  });
  const open = [...ofDocuments, anyQuery];
  return {
    list: (mayEdit) => (mayEdit ? [...open, suggestEdit] : open),
    ask(name, given, mayEdit) {
      if (name === anyQuery.name) {
        const { query, variables, operationName } = given;
        return {
          query: String(query ?? ""),
          variables: (variables ?? {}) as Record<string, unknown>,
          operationName,
        };
      }
      if (name === suggestEdit.name && mayEdit) {
        const input = { expectedRevisions: [], ...given, awaitReview: true };
        return { query: documentNamed("DeskEdit").text, variables: { input } };
      }
      const document = Object.hasOwn(documents, String(name)) ? documents[String(name)] : undefined;
      if (document === undefined) return undefined;
      return { query: documentNamed(document).text, variables: given };
    },
  };
}

/** The comment that a document begins with. */
const commentOf = (text: string): string =>
  (/^(?:#.*\n)+/.exec(text)?.[0] ?? "").replace(/^# ?/gm, "").replace(/\s+/g, " ").trim();
