import "graphiql/style.css";
import "./playground.css";
import "./workers.ts";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { Brand } from "./brand.tsx";
import { examples } from "./examples.ts";
import { withOwnOperation, type Asked } from "./operation-name.ts";
import { inReadingOrder } from "./type-order.ts";

// A link may carry an operation, as a GET request to the endpoint does.
const linked = new URL(location.href).searchParams;

async function fetcher(asked: Asked, options?: { headers?: Record<string, string> }) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json",
      ...options?.headers,
    },
    body: JSON.stringify(withOwnOperation(asked)),
  });
  return inReadingOrder(await response.json());
}

const container = document.getElementById("playground");
if (container !== null) {
  createRoot(container).render(
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={examples[0]?.query}
      defaultTabs={examples}
      initialQuery={linked.get("query") ?? undefined}
      initialVariables={linked.get("variables") ?? undefined}
      inputValueDeprecation
    >
      <GraphiQL.Logo>
        <Brand example={examples[0]?.query} />
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}
