/** @jsxImportSource hono/jsx */
import type { PageView } from "../page.ts";
import { capital, enumText } from "../words.ts";
import type { Fault, SignedIn } from "./data.ts";
import { Bar, DeskForm, Faults } from "./form.tsx";

export const genres = [
  "REPORTAGE",
  "ANALYSIS",
  "OPINION",
  "BACKGROUND",
  "BLOG_POST",
  "PRESS_RELEASE",
  "REFERENCE_WORK",
  "OTHER",
] as const;

const rights = {
  QUOTATION_ONLY: "Only its quotes may be shown",
  FULL_TEXT: "All of it may be shown",
} as const;

/** The fields of the form, as they were typed. */
export type ArticleFields = Readonly<Record<string, string>>;

const Field = ({
  name,
  label,
  hint,
  values,
  ...more
}: {
  name: string;
  label: string;
  hint?: string;
  values: ArticleFields;
  type?: string;
  required?: boolean;
  placeholder?: string;
  pattern?: string;
}) => (
  <label>
    <span>
      {label} {hint === undefined ? null : <span class="meta">({hint})</span>}
    </span>
    <input id={name} name={name} value={values[name] ?? ""} dir="auto" {...more} />
  </label>
);

const Choice = ({
  name,
  label,
  options,
  values,
}: {
  name: string;
  label: string;
  options: readonly (readonly [value: string, text: string])[];
  values: ArticleFields;
}) => (
  <label>
    <span>{label}</span>
    <select id={name} name={name}>
      {options.map(([value, text]) => (
        <option value={value} selected={values[name] === value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

/** The form that puts an article on record. What was typed stays in it, whatever becomes of it. */
export const newArticleView = (
  values: ArticleFields,
  faults: readonly Fault[],
  by: SignedIn,
): PageView => ({
  title: "A new article",
  description: "Paste an article and put it on record.",
  canonical: "/desk/new",
  isUnlisted: true,
  main: (
    <div class="page">
      <header>
        <h1>A new article</h1>
        <Bar by={by} at="new" />
        <p class="lead">
          It goes on record as an article without quotes, and is read at once. What is found in it
          you decide next.
        </p>
      </header>
      <Faults faults={faults} />
      <DeskForm by={by} action="/desk/new" class="desk-form" id="new-article">
        <input type="hidden" name="once" value={values["once"] ?? ""} />
        <Field name="title" label="Title, as printed" values={values} />
        <label>
          <span>The text, as printed</span>
          <textarea id="text" name="text" rows={18} required dir="auto">
            {values["text"] ?? ""}
          </textarea>
        </label>
        <Field name="url" label="Address" hint="https://…" values={values} type="url" />
        <Field name="publication" label="Published by" hint="its name" values={values} />
        <Field
          name="publishedOn"
          label="Published on"
          hint="2026-11-25, or 2026-11, or 2026"
          values={values}
        />
        <Field name="byline" label="By" hint="as printed" values={values} />
        <Field
          name="language"
          label="Language"
          hint="such as en, de, ky"
          values={values}
          required
        />
        <Choice
          name="genre"
          label="What it is"
          options={genres.map((genre) => [genre, capital(enumText(genre))])}
          values={values}
        />
        <Choice
          name="rights"
          label="What the public may see of its text"
          options={Object.entries(rights)}
          values={values}
        />
        <Field name="license" label="Licence" hint="such as CC-BY-4.0" values={values} />
        <Field
          name="slug"
          label="Its name in addresses"
          hint="left out, it is made of the title"
          values={values}
        />
        <button type="submit">Put it on record and read it</button>
        <p class="meta">
          What you type is kept in this browser until it is on record. English is read best.
        </p>
      </DeskForm>
    </div>
  ),
});
