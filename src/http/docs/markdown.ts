import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import graphql from "highlight.js/lib/languages/graphql";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import MarkdownIt from "markdown-it";

hljs.registerLanguage("graphql", graphql);
hljs.registerLanguage("json", json);
hljs.registerLanguage("bash", bash);
hljs.registerLanguage("ts", typescript);
hljs.registerLanguage("tsx", typescript);
hljs.registerLanguage("js", typescript);

export type Markdown = InstanceType<typeof MarkdownIt>;
export type Language = "graphql" | "json" | "bash" | "ts" | "tsx" | "js";

/** A block of code that can be scrolled by keyboard; its label is read out. */
export function codeBlock(code: string, language: Language, label: string): string {
  const { value } = hljs.highlight(code.trim(), { language });
  const block = `<pre tabindex="0" role="region" aria-label="${escaped(label)}"><code>${value}</code></pre>`;
  return `<div class="code">${block}</div>`;
}

export function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

export const anchorOf = (name: string): string => name.replace(/[^\w.]+/g, "-");

/** Markdown as the pages show it, where code such as `TextSpan.exact` leads to the address that it names. */
export function markdownWith(addresses: ReadonlyMap<string, string>): Markdown {
  const markdown = new MarkdownIt({ html: false, linkify: false });
  const { rules } = markdown.renderer;
  rules.code_inline = (tokens, at) => {
    const { content } = tokens[at] ?? { content: "" };
    const address = addresses.get(content.replace(/\(.*$/s, ""));
    const code = `<code>${escaped(content)}</code>`;
    return address === undefined ? code : `<a href="${address}">${code}</a>`;
  };
  let blocks = 0;
  rules.fence = (tokens, at) => {
    const { content, info } = tokens[at] ?? { content: "", info: "" };
    // After the language, the file that it is, or what it costs.
    const [language = "", ...title] = info.split(" ");
    blocks += 1;
    const label = title.length === 0 ? `Example ${blocks}, ${language}` : title.join(" ");
    const block = codeBlock(content, language as Language, `${label} (${blocks})`);
    if (title.length === 0) return block;
    return `<figure><figcaption>${escaped(label)}</figcaption>${block}</figure>`;
  };
  rules.heading_open = (tokens, at) => {
    const level = tokens[at]?.tag ?? "h2";
    // What lies deeper, such as "Added" of each release, is no place to link to.
    if (level > "h3") return `<${level}>`;
    return `<${level} id="${anchorOf(tokens[at + 1]?.content.toLowerCase() ?? "")}">`;
  };
  return markdown;
}

export interface Heading {
  text: string;
  anchor: string;
}

/** The headings of one level, as a page's contents list them. */
export function headingsOf(markdown: Markdown, text: string, level = "h2"): Heading[] {
  const tokens = markdown.parse(text, {});
  return tokens.flatMap((token, at) => {
    if (token.type !== "heading_open" || token.tag !== level) return [];
    const title = tokens[at + 1]?.content ?? "";
    return [{ text: title, anchor: anchorOf(title.toLowerCase()) }];
  });
}
