const name = "onrecord-desk new-article";
const sentName = `${name} sent`;
/** Not the form's own: they are new each time. */
const own = ["token", "once"];

const fieldsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([field, value]) =>
    own.includes(field) || typeof value !== "string" ? [] : [[field, value]],
  );

/** Keeps what is typed into the form until the article is on record. */
export function keepDraft(form: HTMLFormElement): void {
  sessionStorage.removeItem(sentName);
  const kept = JSON.parse(localStorage.getItem(name) ?? "{}") as Record<string, string>;
  const text = form.elements.namedItem("text") as HTMLTextAreaElement;
  // What the server has shown again was typed last.
  if (text.value === "") {
    for (const [field, value] of Object.entries(kept)) {
      const element = form.elements.namedItem(field);
      if (element instanceof HTMLElement && "value" in element) element.value = value;
    }
  }
  form.addEventListener("input", () => {
    localStorage.setItem(name, JSON.stringify(Object.fromEntries(fieldsOf(form))));
  });
  form.addEventListener("submit", () => sessionStorage.setItem(sentName, "yes"));
}

/** Forgets it, where the form has led to another page. */
export function forgetSentDraft(): void {
  if (sessionStorage.getItem(sentName) === null) return;
  sessionStorage.removeItem(sentName);
  localStorage.removeItem(name);
}
