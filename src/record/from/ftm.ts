import type { Adapter } from "./adapter.ts";
export const fromFtm: Adapter = async function* () {};
