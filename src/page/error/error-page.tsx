/** @jsxImportSource hono/jsx */
import { htmlOf } from "../layout.tsx";
import { SearchBox } from "../part/search-box.tsx";

const titles: Readonly<Record<number, string>> = {
  400: "That cannot be asked",
  404: "There is nothing here",
  405: "Not in this way",
  410: "This was withdrawn",
  429: "Too many requests",
  503: "Not at the moment",
};

export interface ToldError {
  status: number;
  message: string;
  code: string;
  requestId: string;
}

/** An error as a page with a way on. */
export function errorPage({ status, message, code, requestId }: ToldError, path: string): string {
  const title = titles[status] ?? "This did not work";
  return htmlOf(
    {
      title,
      description: message,
      canonical: path,
      isUnlisted: true,
      main: (
        <div class="page">
          <header>
            <p class="kicker">{status}</p>
            <h1>{title}</h1>
            <p class="lead" dir="auto">
              {message}
            </p>
          </header>
          <SearchBox action="/search" label="Search quotes, actors and articles" />
          <p>
            Or go on from <a href="/">the first page</a>, <a href="/quotes">all quotes</a> or{" "}
            <a href="/actors">all actors</a>; for programs there are{" "}
            <a href="/graphql">the playground</a> and <a href="/docs">the documentation</a>.
          </p>
          <p class="meta">
            <code>{code}</code>, request <code>{requestId}</code>
          </p>
        </div>
      ),
    },
    { path, origin: undefined },
  );
}
