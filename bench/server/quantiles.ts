/** The value below which a share of the samples lies. `quantile([1, 2, 3, 4], 0.5)` → 2 (the lower of the two middle ones). */
export const quantile = (samples: number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
};

export const rounded = (value: number): number => Math.round(value * 100) / 100;
