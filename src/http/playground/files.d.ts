declare module "*.css";

/** The files of Monaco's workers, by what they serve. The build names them. */
declare const WORKER_FILES: Record<string, string>;
