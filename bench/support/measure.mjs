// Small arithmetic that every case shares.

/** The middle value; of an even number, the lower one of the two. */
export const median = (list) => at(list, 0.5);

/** The value below which a share (0 to 1) of the list lies. */
export function at(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** Runs two things in turns, so that what else the machine does hits both alike. @returns what each gave, by round. */
export async function inTurns(rounds, first, second) {
  const results = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    // The one that goes second finds a warmer machine: take turns in that as well.
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) results[which].push(await [first, second][which](round));
  }
  return results;
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function until(check, limitMs = 15_000, everyMs = 20) {
  for (const deadline = Date.now() + limitMs; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await sleep(everyMs);
  }
}
