import { actorPage } from "./actor/actor-page.tsx";
import { articlePage } from "./article/article-page.tsx";
import { editPage, editsPage } from "./edit/edit-pages.tsx";
import { frontPage } from "./front/front-page.tsx";
import { actorsPage, articlesPage, claimsPage, quotesPage } from "./list/list-pages.tsx";
import type { Page } from "./page.ts";
import { quotePage } from "./quote/quote-page.tsx";
import { readPage } from "./read/read-page.tsx";
import { relationshipPage } from "./relationship/relationship-page.tsx";
import { searchPage } from "./search/search-page.tsx";
import { verifyPage } from "./verify/verify-page.tsx";

export const pages: readonly Page[] = [
  frontPage,
  articlePage,
  actorPage,
  quotePage,
  relationshipPage,
  quotesPage,
  actorsPage,
  articlesPage,
  claimsPage,
  searchPage,
  verifyPage,
  readPage,
  editsPage,
  editPage,
];
