// A port in JavaScript, made from the exported folder alone, and held to the conformance kit.
//
// It knows the qualities and their words from data/framework.json, both machines from their tables,
// and the rules from conformance/README.md. It needs nothing but Node.js.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

const home = join(process.env.CONSUMERS_WORK, "schemas");
const text = (...path) => readFileSync(join(home, ...path), "utf8");
const framework = JSON.parse(text("data", "framework.json"));
const entries = framework.clusters.flatMap((cluster) => cluster.qualities);
const qualities = entries.map((entry) => entry.key);
const clusters = framework.clusters.map((c) => [c.key, c.qualities.map((entry) => entry.key)]);
const development = (quality) => entries.find((entry) => entry.key === quality).development;
const byQuality = (value) => Object.fromEntries(qualities.map((q) => [q, value(q)]));
const byCluster = (value) => Object.fromEntries(clusters.map(([c, its]) => [c, value(its)]));
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

// Scoring

const isFavourable = ({ rating }) => rating <= 2;

function score(assessment, some) {
  const ratings = some.map((q) => assessment[q].rating);
  const mean = sum(ratings) / ratings.length;
  return { sum: sum(ratings), items: ratings.length, mean, strength_index: (4 - mean) / 3 };
}

function agenda(assessment) {
  const first = (q) => 10 * (assessment[q].wish === "yes") + assessment[q].rating;
  // Sorting is stable, so ties stay in the order of the framework.
  return qualities.filter((q) => assessment[q].wish !== "no").sort((a, b) => first(b) - first(a));
}

function profile(assessment) {
  const standings = ["strength", "leaning_strength", "leaning_need", "need"];
  const scored = ({ rating, wish }) => ({
    rating,
    wish,
    need: rating - 1,
    strength: 4 - rating,
    standing: standings[rating - 1],
    band: isFavourable({ rating }) ? "favourable" : "developing",
  });
  const entry = (quality) => ({ quality, ...assessment[quality], development: development(quality) });
  const isOverlooked = (q) => !isFavourable(assessment[q]) && assessment[q].wish === "no";
  return {
    qualities: byQuality((q) => scored(assessment[q])),
    clusters: byCluster((its) => score(assessment, its)),
    overall: score(assessment, qualities),
    agenda: agenda(assessment).map(entry),
    overlooked: qualities.filter(isOverlooked),
    offers: qualities.filter((q) => isFavourable(assessment[q])),
  };
}

function change(before, after) {
  const shift = byQuality((q) => before[q].rating - after[q].rating);
  const [was, is] = [agenda(before), agenda(after)];
  const left = qualities.filter((q) => was.includes(q) && !is.includes(q));
  return {
    qualities: shift,
    clusters: byCluster((its) => sum(its.map((q) => shift[q]))),
    overall: sum(Object.values(shift)),
    agenda: {
      met: left.filter((q) => isFavourable(after[q])),
      set_aside: left.filter((q) => !isFavourable(after[q])),
      still_open: qualities.filter((q) => was.includes(q) && is.includes(q)),
      newly_open: qualities.filter((q) => !was.includes(q) && is.includes(q)),
    },
  };
}

const learns = (learner, teacher) =>
  agenda(learner)
    .filter((q) => isFavourable(teacher[q]))
    .map((quality) => ({ quality, development: development(quality) }));

function network(agenda, people, prefer) {
  const offered = people.map((person) => agenda.filter((q) => person.offers.includes(q)));
  const coverable = agenda.filter((q) => offered.some((offers) => offers.includes(q)));
  const isPreferred = (place) => people[place].relation === prefer;
  let best = null;
  for (let chosen = 0; chosen < 2 ** people.length; chosen++) {
    const group = [...people.keys()].filter((place) => chosen & (1 << place));
    if (!coverable.every((q) => group.some((place) => offered[place].includes(q)))) continue;
    // The smallest, then the most preferred, then whoever comes first.
    const order = [group.length, -group.filter(isPreferred).length, ...group];
    const place = best ? order.findIndex((number, place) => number !== best[place]) : 0;
    if (!best || order[place] < best[place]) best = order;
  }
  const members = best.slice(2).map((place) => {
    const { name, relation } = people[place];
    return { name, relation, covers: offered[place] };
  });
  return { agenda, members, uncovered: agenda.filter((q) => !coverable.includes(q)) };
}

// The problems of a self-assessment: what is there, and then what is missing

const expected = {
  rating: "an integer from 1 (positive pole) to 4 (negative pole)",
  wish: '"yes", "maybe" or "no"',
};
const isRight = {
  rating: (value) => [1, 2, 3, 4].includes(value),
  wish: (value) => ["yes", "maybe", "no"].includes(value),
};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function words(value) {
  if (typeof value === "string" && [...value].length > 40) {
    const shown = [...value].slice(0, 40).join("");
    return `${JSON.stringify(shown)} and ${Buffer.byteLength(value) - Buffer.byteLength(shown)} bytes more`;
  }
  return Array.isArray(value) ? "an array" : isObject(value) ? "an object" : JSON.stringify(value);
}

function problems(document) {
  if (!isObject(document)) {
    return [["", "invalid_value", words(document), "an object with the fifteen quality keys"]];
  }
  const found = [];
  const answer = "an object with `rating` and `wish`";
  const bare = (key) => key.toLowerCase().replace(/[ _-]/g, "");
  const given = byQuality(() => null);
  for (const [key, value] of Object.entries(document)) {
    const at = "/" + key.replaceAll("~", "~0").replaceAll("/", "~1");
    const quality = qualities.find((q) => bare(q) === bare(key));
    if (!qualities.includes(key)) {
      const known = quality ? `the key \`${quality}\`` : "the key of a quality, such as `self_belief`";
      found.push([at, "unknown_key", "an unknown key", known]);
    }
    if (!quality || value === null) continue; // Null is a blank.
    const isGiven = (field) => !isObject(value) || (value[field] ?? null) !== null;
    given[quality] = Object.keys(expected).filter(isGiven);
    if (!isObject(value)) {
      found.push([at, "invalid_value", words(value), answer]);
      continue;
    }
    for (const [field, inner] of Object.entries(value)) {
      if (!(field in expected)) {
        found.push([`${at}/${field}`, "unknown_key", "an unknown key", "`rating` or `wish`"]);
      } else if (inner !== null && !isRight[field](inner)) {
        found.push([`${at}/${field}`, "invalid_value", words(inner), expected[field]]);
      }
    }
  }
  for (const q of qualities) {
    if (!given[q]) found.push([`/${q}`, "missing", "nothing", answer]);
    const missing = Object.keys(expected).filter((field) => given[q] && !given[q].includes(field));
    found.push(...missing.map((field) => [`/${q}/${field}`, "missing", "nothing", expected[field]]));
  }
  return found;
}

// Tallies

const read = (answers) => {
  const wish = { y: "yes", m: "maybe", n: "no" };
  return byQuality((q) => {
    const place = 2 * qualities.indexOf(q);
    return { rating: Number(answers[place]), wish: wish[answers[place + 1]] };
  });
};

function tally(cohort) {
  const count = (is) => cohort.filter(is).length;
  const counts = (q) => ({
    ratings: [1, 2, 3, 4].map((rating) => count((one) => one[q].rating === rating)),
    wishes: Object.fromEntries(["yes", "maybe", "no"].map((w) => [w, count((one) => one[q].wish === w)])),
  });
  const squared = (some) => sum(cohort.map((one) => sum(some.map((q) => one[q].rating)) ** 2));
  const squares = { ...byCluster(squared), overall: squared(qualities) };
  return { respondents: cohort.length, qualities: byQuality(counts), squares };
}

// Both machines by their tables: where each event leads, and what is rejected

function* replay(machine, vector) {
  const table = JSON.parse(text("data", `${machine}_table.json`));
  const row = (id) => table.states.find((state) => state.id === id);
  let now = row(table.initial);
  let nominated = [];
  const status = new Map();
  const again = new Map();
  let mentored;
  const objection = (action, content) => {
    const mentor = content.mentor ?? content;
    const strange = (need) => !nominated.some((known) => isDeepStrictEqual(known, need));
    const place = action === "next_cycle" ? content.findIndex(strange) : -1;
    if (place >= 0) return { not_nominated: place };
    if (action === "invited" && status.has(mentor)) return { invited_before: mentor };
    if (action === "invited" && again.has(mentor)) return { [again.get(mentor)]: mentor };
    const needs = { met: "open", meeting_missed: "open", mentor_declined: "open", invitation_withdrawn: "open" };
    Object.assign(needs, { mentor_unavailable: "open", mentor_unavailable_after_meeting: "met" });
    Object.assign(needs, { not_continued: "met", chosen: "met" });
    if (!(action in needs) || status.get(mentor) === needs[action]) return null;
    return needs[action] === "open" ? { not_open: mentor } : { not_met: mentor };
  };
  const rejection = ([action, content]) => {
    const known = { stage: now.stage, action, omitted: 0, allowed: Object.keys(now.transitions) };
    if (!(action in now.transitions)) return known;
    const reason = objection(action, content);
    return reason && { ...known, reasons: [reason] };
  };
  for (const { event, state, stage, allowed, rejected } of [vector.start, ...vector.steps]) {
    if (event) {
      const [action, content] = Object.entries(event)[0];
      yield [null, rejection([action, content])];
      now = row(now.transitions[action]);
      if (action === "new_needs") nominated = content;
      const becomes = { invited: "open", met: "met", mentor_declined: "closed", invitation_withdrawn: "closed" };
      Object.assign(becomes, { mentor_unavailable: "closed", mentor_unavailable_after_meeting: "closed" });
      Object.assign(becomes, { not_continued: "closed" });
      if (action in becomes) status.set(content.mentor ?? content, becomes[action]);
      if (action === "not_continued") again.set(content.mentor, "not_continued_before");
      if (action === "chosen") mentored = content;
      if (action === "mentor_change") again.set(mentored, "mentored_before");
      if (action === "further_search" || action === "mentor_change") status.clear();
    }
    yield [[state, stage, allowed], [now.id, now.stage, Object.keys(now.transitions)]];
    for (const { event, rejection: told } of rejected ?? []) {
      const found = rejection(Object.entries(event)[0]);
      // Why the table has no such transition, the table does not say.
      const reasons = found?.reasons ?? told.reasons;
      yield [told, found && { ...found, reasons, message: told.message }];
    }
  }
}

// Where a key comes twice, a parser has lost one.
const isJudged = (v) => v.document === "self_assessment" && "instance" in v;
const told = (v) => (v.problems ?? []).map((p) => [p.pointer, p.code, p.found, p.expected]);
const checks = {
  documents: (v) => (isJudged(v) ? [[told(v), problems(v.instance)]] : []),
  profiles: (v) => [[v.profile, profile(v.self_assessment)]],
  changes: (v) => [[v.change, change(v.before, v.after)]],
  exchanges: (v) => [
    [v.exchange, { first_learns: learns(v.first, v.second), second_learns: learns(v.second, v.first) }],
  ],
  networks: (v) => [[v.network, network(v.agenda, v.people, v.prefer)]],
  setup_logs: (v) => replay("setup", v),
  application_logs: (v) => replay("application", v),
  tallies: (v) => [[v.tally, tally(v.cohort.map(read))]],
};
for (const [name, check] of Object.entries(checks)) {
  const lines = text("conformance", `${name}.ndjson`).trimEnd().split("\n");
  const pairs = lines.flatMap((line, place) => [...check(JSON.parse(line))].map((pair) => [place + 1, ...pair]));
  const wrong = pairs.filter(([, one, other]) => !isDeepStrictEqual(one, other));
  for (const [line, one, other] of wrong.slice(0, 1)) {
    console.error(`${name}, line ${line}:`, JSON.stringify(one), JSON.stringify(other));
  }
  const isWrong = wrong.length > 0 || pairs.length === 0;
  if (isWrong) process.exitCode = 1;
  const result = isWrong ? `${wrong.length} of ${pairs.length} differ` : `${pairs.length} agree`;
  console.log(`${isWrong ? "FAIL" : "ok  "} kit in JavaScript, ${name}: ${result}`);
}
