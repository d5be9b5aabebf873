/** @jsxImportSource hono/jsx */
import type { PageView } from "../page.ts";

const about = {
  title: "The desk",
  description: "Where editors read articles, decide what is put on record, and review edits.",
  canonical: "/desk",
  isUnlisted: true,
};

export const signInView = (fault: string | undefined): PageView => ({
  ...about,
  main: (
    <div class="page">
      <header>
        <h1>The desk</h1>
        <p class="lead">
          Paste an article, see what it says, decide, publish. For editors: sign in with an API key
          that has a role.
        </p>
      </header>
      <form class="verify" action="/desk/sign-in" method="post">
        {fault === undefined ? null : (
          <p class="notice" role="alert" id="fault">
            {fault}
          </p>
        )}
        {/* Password managers keep what has a name. */}
        <input name="username" value="desk" autocomplete="username" hidden />
        <label>
          <span>Your API key</span>
          <input
            name="key"
            type="password"
            required
            autocomplete="current-password"
            autocapitalize="none"
            spellcheck={false}
            placeholder="onr_…"
            aria-describedby={fault === undefined ? undefined : "fault"}
          />
        </label>
        <button type="submit">Sign in</button>
        <p class="meta">
          No key? <a href="/docs/edit">How to become an editor</a>. Without one, anybody may{" "}
          <a href="/read">read a text</a>; nothing of it is kept. You are signed out after an hour
          without use.
        </p>
      </form>
    </div>
  ),
});

/** Where nothing is there to sign sessions with. */
export const noDeskView = (): PageView => ({
  ...about,
  main: (
    <div class="page">
      <header>
        <h1>The desk</h1>
        <p class="lead">This server has no desk yet.</p>
      </header>
      <p>
        Its operator opens it by setting <code>SESSION_SECRET</code> to a random text of 20
        characters or more.
      </p>
    </div>
  ),
});
