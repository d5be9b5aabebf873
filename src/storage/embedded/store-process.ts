// A process that answers for a store's file, for as long as whoever started it is there: store-process.ts FILE read|write
import { openEmbedded } from "./open-embedded.ts";
import { answerOver } from "./store-channel.ts";

const [, , file = "", use = "read"] = process.argv;
answerOver(process, openEmbedded(file, { readOnly: use === "read" }));
process.once("disconnect", () => process.exit());
// Ctrl-C reaches every process of a terminal: it is for whoever started this one.
process.on("SIGINT", () => undefined);
// Whoever started it may be gone already.
process.send?.("ready", () => undefined);
