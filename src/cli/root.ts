import { fileURLToPath } from "node:url";

/** The project's folder: commands work from wherever they are called. */
export const root = fileURLToPath(new URL("../..", import.meta.url));
