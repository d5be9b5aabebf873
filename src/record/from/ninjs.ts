import type { Adapter } from "./adapter.ts";
export const fromNinjs: Adapter = async function* () {};
