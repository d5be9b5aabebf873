import { inject } from "vitest";
import { openHrana } from "../../src/storage/hrana.ts";
import { boundStore } from "../../src/http/request-store.ts";

// How the Worker reaches its store. The project "embedded" has tests/embedded/door.ts in this place.
export const isEmbedded = false;
export const storeOf = boundStore;
export const openWritable = () => openHrana(inject("store"));
