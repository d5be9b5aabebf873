/** The weights of a logistic regression over named features; "" is the constant. */
export type Weights = Readonly<Record<string, number>>;

/** The probability that a trained model gives to what has these features. */
export function probability(features: Readonly<Record<string, number>>, weights: Weights): number {
  let sum = weights[""] ?? 0;
  for (const key in features) sum += (weights[key] ?? 0) * features[key]!;
  return 1 / (1 + Math.exp(-sum));
}
