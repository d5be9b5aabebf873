import "graphiql/style.css";
import "./playground.css";
import "./workers.ts";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import example from "../../../schema/operations/WhoIsQuoted.graphql";
import { Brand } from "./brand.tsx";

// A link may carry an operation, as a GET request to the endpoint does.
const asked = new URL(location.href).searchParams;

async function fetcher(parameters: object, options?: { headers?: Record<string, string> }) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json",
      ...options?.headers,
    },
    body: JSON.stringify(parameters),
  });
  return response.json();
}

const container = document.getElementById("playground");
if (container !== null) {
  createRoot(container).render(
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={example}
      initialQuery={asked.get("query") ?? undefined}
      initialVariables={asked.get("variables") ?? undefined}
      inputValueDeprecation
    >
      <GraphiQL.Logo>
        <Brand example={example} />
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}
