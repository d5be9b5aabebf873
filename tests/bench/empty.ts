// A Worker that does nothing: what workerd itself takes to start.
export const worker = { fetch: () => new Response("ok") };
