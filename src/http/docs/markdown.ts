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

export type Markdown = InstanceType<typeof MarkdownIt>;
export type Language = "graphql" | "json" | "bash" | "ts";

/** A block of code that can be scrolled by keyboard. */
export function codeBlock(code: string, language: Language, label: string): string {
  const { value } = hljs.highlight(code.trim(), { language });
  return `<pre tabindex="0" aria-label="${escaped(label)}"><code>${value}</code></pre>`;
}

export function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

export const anchorOf = (name: string): string => name.replace(/[^\w.]+/g, "-");

/** Markdown as the page shows it, where code such as `TextSpan.exact` leads to the anchor that it names. */
export function markdownWith(anchors: ReadonlyMap<string, string>): Markdown {
  const markdown = new MarkdownIt({ html: false, linkify: false });
  const { rules } = markdown.renderer;
  rules.code_inline = (tokens, at) => {
    const { content } = tokens[at] ?? { content: "" };
    const anchor = anchors.get(content.replace(/\(.*$/s, ""));
    const code = `<code>${escaped(content)}</code>`;
    return anchor === undefined ? code : `<a href="#${anchor}">${code}</a>`;
  };
  rules.fence = (tokens, at) => {
    const { content, info } = tokens[at] ?? { content: "", info: "" };
    return codeBlock(content, info as Language, `Example in ${info}`);
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

/** The headings of one level, as the page's contents list them. */
export function headingsOf(markdown: Markdown, text: string, level = "h2"): Heading[] {
  const tokens = markdown.parse(text, {});
  return tokens.flatMap((token, at) => {
    if (token.type !== "heading_open" || token.tag !== level) return [];
    const title = tokens[at + 1]?.content ?? "";
    return [{ text: title, anchor: anchorOf(title.toLowerCase()) }];
  });
}
