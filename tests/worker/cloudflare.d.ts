declare module "cloudflare:workers" {
  export const env: { LIBSQL_URL: string };
  export const exports: { default: { fetch(request: Request): Promise<Response> } };
}

declare module "cloudflare:test" {
  export function createExecutionContext(): {
    waitUntil(promise: Promise<unknown>): void;
    passThroughOnException(): void;
  };
}

declare module "*?raw" {
  const text: string;
  export default text;
}
