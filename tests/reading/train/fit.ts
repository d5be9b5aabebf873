export interface Example {
  features: Record<string, number>;
  /** 1 where it is right. */
  label: number;
}

/** Fits a logistic regression by gradient descent with an L2 penalty. The same examples give the same weights. */
export function fit(
  examples: readonly Example[],
  penalty = 1,
  rounds = 600,
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const key of Object.keys(features)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // What was seen less than three times teaches nothing.
  const keys = [
    "",
    ...[...counts]
      .filter(([, count]) => count > 2)
      .map(([key]) => key)
      .sort(),
  ];
  const numberOf = new Map(keys.map((key, at) => [key, at]));
  const rows = examples.map(({ features }) => [
    [0, 1] as const,
    ...Object.entries(features).flatMap(([key, value]) => {
      const at = numberOf.get(key);
      return at === undefined ? [] : [[at, value] as const];
    }),
  ]);
  const weights = new Float64Array(keys.length);
  const squares = new Float64Array(keys.length).fill(1e-8);
  for (let round = 0; round < rounds; round += 1) {
    const slope = new Float64Array(keys.length);
    for (const [index, row] of rows.entries()) {
      let sum = 0;
      for (const [at, value] of row) sum += weights[at]! * value;
      const miss = 1 / (1 + Math.exp(-sum)) - examples[index]!.label;
      for (const [at, value] of row) slope[at]! += miss * value;
    }
    for (let at = 0; at < keys.length; at += 1) {
      if (at > 0) slope[at]! += penalty * weights[at]!;
      squares[at]! += slope[at]! ** 2;
      weights[at]! -= (0.5 * slope[at]!) / Math.sqrt(squares[at]!);
    }
  }
  return Object.fromEntries(keys.map((key, at) => [key, Math.round(weights[at]! * 100) / 100]));
}
