import type { DeskData } from "../article.tsx";
import { forgetSentDraft, keepDraft } from "./draft.ts";
import { openWorkbench } from "./workbench.ts";

const form = document.getElementById("new-article");
const isSignedIn = document.querySelector(".desk-bar") !== null;
if (form instanceof HTMLFormElement) keepDraft(form);
else if (isSignedIn) forgetSentDraft();

const data = document.getElementById("desk-data")?.textContent;
if (data) openWorkbench(JSON.parse(data) as DeskData);
