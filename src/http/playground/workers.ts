// Monaco asks here for the worker of a language; the build puts their files next to this script.
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker(_id: string, language: string) {
      const file = WORKER_FILES[language] ?? WORKER_FILES["editor"] ?? "";
      return new Worker(new URL(file, import.meta.url), { type: "module" });
    },
  },
});
