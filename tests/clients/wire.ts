/** One request as it went over the wire, and what came back. */
export interface Exchange {
  method: string;
  url: URL;
  /** The parameters of GraphQL over HTTP, from the address or the body. */
  sent: Record<string, unknown>;
  status: number;
  headers: Headers;
  answer: { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] };
}

export interface Wire {
  fetch: typeof fetch;
  exchanges: Exchange[];
}

/** A fetch for a client, which writes down what it carries. */
export function wire(): Wire {
  const exchanges: Exchange[] = [];
  const recording: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const sent = request.method === "GET" ? fromSearch(url) : await request.clone().json();
    const response = await fetch(request);
    const answer = await response.clone().json();
    const { status, headers } = response;
    exchanges.push({ method: request.method, url, sent, status, headers, answer });
    return response;
  };
  return { fetch: recording, exchanges };
}

function fromSearch({ searchParams }: URL): Record<string, unknown> {
  return Object.fromEntries(
    [...searchParams].map(([name, value]) => [
      name,
      ["variables", "extensions"].includes(name) ? JSON.parse(value) : value,
    ]),
  );
}
