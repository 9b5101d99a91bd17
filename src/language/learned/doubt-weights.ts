import type { DoubtWeights } from './doubt-label.ts'

export const DOUBT_WEIGHTS: DoubtWeights = {
  "bias": -4.6762,
  "weights": {
    "agreed told": 0.2602,
    "agreed untold": 2.3785,
    "amount": 0.5449,
    "cases": 0.598,
    "class": 1.1893,
    "class told": 0.2705,
    "class untold": 0.8536,
    "clauses": -0.1108,
    "counted most": 0.5909,
    "counted second": -1.3152,
    "counts told": 0.8424,
    "counts untold": 0.6476,
    "cumulative": 0.5411,
    "day": 0.3427,
    "days of activities": 0.1487,
    "disputes": -0.0264,
    "figures": 0.0549,
    "intent": 2.4171,
    "length": 0.5576,
    "lines": -0.1423,
    "mixed": -0.6996,
    "passed most": 0.5021,
    "passed second": 0.0979,
    "records of disputes": 0.0378,
    "standing": 0.7989,
    "stands told": 0.2419,
    "stands untold": -0.0428,
    "story": -0.3029,
    "sum": 0.5172,
    "villages": 0.0362
  }
}
