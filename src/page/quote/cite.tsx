/** @jsxImportSource hono/jsx */
import type { Quote } from "./data.ts";
import { asBibtex, asCsl, asText } from "./citation.ts";
import { embedHtml } from "./embed.ts";

const Form = ({ label, text }: { label: string; text: string }) => (
  <>
    <h3>{label}</h3>
    <pre tabindex={0} role="region" aria-label={`This quote as ${label}`} dir="auto">
      <code>{text}</code>
    </pre>
  </>
);

/** The quote in forms to copy; script-free, so each is there whole. */
export const Cite = ({ quote, origin }: { quote: Quote; origin: string | undefined }) => (
  <section aria-labelledby="cite">
    <h2 id="cite">Cite or embed it</h2>
    <p dir="auto">{asText(quote, origin)}</p>
    <details>
      <summary>BibTeX, CSL-JSON, HTML</summary>
      <Form label="BibTeX" text={asBibtex(quote, origin)} />
      <Form label="CSL-JSON" text={asCsl(quote, origin)} />
      {origin === undefined ? null : <Form label="HTML" text={embedHtml(quote, origin)} />}
    </details>
  </section>
);
