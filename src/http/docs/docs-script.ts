import { found, type Entry } from "./search.ts";

// The pages can be read without it: this adds the search and the buttons that copy.

const indexAddress =
  document.querySelector<HTMLScriptElement>("script[data-index]")?.dataset["index"];
let index: Promise<Entry[]> | undefined;
const entries = (): Promise<Entry[]> =>
  (index ??= fetch(indexAddress ?? "").then((response) => response.json()));

for (const block of document.querySelectorAll<HTMLElement>(".code")) {
  const code = block.querySelector("pre");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy: ${code?.getAttribute("aria-label")}`);
  button.addEventListener("click", async () => {
    await copied(code);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 2_000);
  });
  block.append(button);
}

async function copied(code: HTMLElement | null): Promise<void> {
  if (code === null) return;
  // A browser hides its clipboard from pages without TLS, but for this machine's.
  if (navigator.clipboard !== undefined) await navigator.clipboard.writeText(code.innerText);
  else getSelection()?.selectAllChildren(code);
}

const form = document.querySelector<HTMLFormElement>("form[role=search]");
const box = form?.querySelector("input");
const list = form?.querySelector("ul");

if (form != null && box != null && list != null) {
  form.hidden = false;
  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll("a")];
  const close = (): void => {
    list.hidden = true;
  };
  const search = async (): Promise<void> => {
    const hits = found(await entries(), box.value);
    list.replaceChildren(...hits.map(item));
    if (hits.length === 0 && box.value.trim() !== "") list.append(nothing(box.value));
    list.hidden = list.childElementCount === 0;
  };
  box.addEventListener("focus", () => void entries());
  box.addEventListener("input", () => void search());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  list.addEventListener("click", close);
  addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === "/" && !isTyping) {
      event.preventDefault();
      box.focus();
    }
    if (event.key === "Escape") close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !form.contains(document.activeElement) || list.hidden) return;
    event.preventDefault();
    const stops: HTMLElement[] = [box, ...links()];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  });
  addEventListener("click", ({ target }) => {
    if (target instanceof Node && !form.contains(target)) close();
  });
}

function item([name, address, about]: Entry): HTMLLIElement {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  const title = document.createElement("strong");
  title.textContent = name;
  link.append(title, " ", about);
  line.append(link);
  return line;
}

function nothing(words: string): HTMLLIElement {
  const line = document.createElement("li");
  line.textContent = `Nothing is called “${words}”.`;
  return line;
}

// All was one page once: what an old link names may stand on another now.
async function follow(): Promise<void> {
  const { hash } = location;
  if (hash === "" || document.getElementById(hash.slice(1)) !== null) return;
  const moved = (await entries()).find(([, address]) => address.endsWith(hash));
  if (moved !== undefined) location.replace(moved[1]);
}
addEventListener("hashchange", () => void follow());
void follow();
