import { base } from "./base.ts";
import { parts } from "./parts.ts";
import { reader } from "./reader.ts";

/** What all pages are set in. */
export const stylesheet = [base, parts, reader]
  .join("")
  .replace(/\s*\n\s*/g, "")
  .replace(/\s*([{}:;,>])\s(?![^(]*\))/g, "$1");

/** By its content: whatever has the address may be kept for ever. */
export const stylesheetPath = `/page/${hashOf(stylesheet)}.css`;

/** FNV-1a, which needs no promise. It tells versions apart, and protects nothing. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0").toUpperCase();
}
