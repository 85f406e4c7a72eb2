#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["scipy==1.17.1"]
# ///
"""What a set of verdicts says, and whether that can be chance.

PURPOSE   Counts the verdicts of judge.py --pairs. The unit is the question: wins, ties and losses, the share of wins with
          its 95% Wilson interval, the exact sign test, 95% bootstrap intervals over the questions for the margin (B minus A)
          and each criterion, whether the longer answer simply wins, the same per topic, and whether it was too little to tell.
INPUT     VERDICTS: JSONL of judge.py --pairs. Verdicts without a score are counted and left out.
          --facts FILE: what check_slurm.py wrote about the answers (may be given several times): how often the judge sides
          with the one answer of two that Slurm calls right.
OUTPUT    stdout: a table and sentences; with --json one object: judge, questions, unscored, all, topics (each questions,
          wins_a, wins_b, ties, share_b, p, enough, needed, margin, criteria), length and facts (null without --facts).
          needed: so many questions would show this share of wins in four of five cases; null: more than 20,000.
          stderr: what was left out.
TIME      2 s for 72 verdicts, most of it for importing scipy.
EXAMPLES
  python judge.py tiny/judge --pairs baseline.jsonl tuned.jsonl --questions data_eval.jsonl --output verdicts.jsonl
  python extras/summary.py verdicts.jsonl
  python extras/summary.py verdicts.jsonl --facts baseline-facts.jsonl --facts tuned-facts.jsonl --json
EXIT      0 done, 1 failed, 2 usage
"""
import argparse
import json
import os
import sys
from pathlib import Path
from statistics import fmean, median

CRITERIA = ("correctness", "completeness", "clarity", "practicality")
MOST_NEEDED = 20_000  # questions; a difference that wants more is none to speak of
POWER = 0.8
RESAMPLES = 9999


def parse_arguments():
    class Formatter(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
        pass

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Formatter, allow_abbrev=False)
    parser.add_argument("verdicts", metavar="VERDICTS", type=Path, help="what judge.py --pairs wrote")
    parser.add_argument("--facts", metavar="FILE", type=Path, action="append", default=[],
                        help="what check_slurm.py wrote about the answers")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of the table")
    return parser.parse_args()


def say(text):
    print(f"{Path(sys.argv[0]).stem}: {text}", file=sys.stderr, flush=True)


def fail(text, code=1):
    """End with one sentence on stderr: what is wrong, and the remedy."""
    say(f"error: {text}")
    sys.exit(code)


def read_lines(path, needed, maker):
    """The objects of a file, each with the needed fields; maker says what writes such a file."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        fail(f"cannot read {path}: {error}")
    records = []
    for number, line in enumerate(lines, 1):
        try:
            record = json.loads(line) if line.strip() else None
        except ValueError:
            record = {}
        if record is None:
            continue
        if not isinstance(record, dict) or any(name not in record for name in needed):
            fail(f"{path}, line {number}: needs {', '.join(needed)}; make it with {maker}")
        records.append(record)
    return records


def read_verdicts(path):
    """The verdicts with a score, and the number of those without."""
    needed = ("id", "score_a", "score_b", "winner", "criteria_a", "criteria_b", "characters_a", "characters_b")
    records = read_lines(path, needed, "judge.py --pairs")
    twice = sorted({str(one["id"]) for one in records if sum(other["id"] == one["id"] for other in records) > 1})
    if twice:
        fail(f"{path} holds several verdicts on {', '.join(twice[:5])}; summarise one judge and one pair of models at a time")
    scored = [one for one in records if one["winner"] is not None]
    if len(scored) < len(records):
        say(f"{len(records) - len(scored)} of {len(records)} verdicts have no score and are left out")
    if not scored:
        fail(f"{path} holds no verdict with a score")
    return scored, len(records) - len(scored)


def rate_of(hits, of):
    """{hits, of, share, low, high}: a share with its 95% Wilson interval; None of nothing."""
    from scipy.stats import binomtest
    if not of:
        return None
    interval = binomtest(hits, of).proportion_ci(0.95, method="wilson")
    return {"hits": hits, "of": of, "share": hits / of, "low": float(interval.low), "high": float(interval.high)}


def mean_of(values):
    """{mean, low, high}: the mean with its 95% bootstrap interval; no interval for a single value."""
    from scipy.stats import bootstrap
    mean = fmean(values)
    if len(values) < 2:
        return {"mean": mean, "low": None, "high": None}
    interval = bootstrap((values,), lambda sample, axis: sample.mean(axis=axis), n_resamples=RESAMPLES, method="percentile",
                         rng=0).confidence_interval
    return {"mean": mean, "low": float(interval.low), "high": float(interval.high)}


def decided_needed(likely):
    """So many decided questions that the sign test shows a true share of wins `likely` with POWER; None: more than MOST_NEEDED."""
    from scipy.stats import binom
    counts = list(range(1, MOST_NEEDED + 1))
    wins = binom.isf(0.025, counts, 0.5) + 1  # the fewest that are significant
    return next((count for count, power in zip(counts, binom.sf(wins - 1, counts, likely)) if power >= POWER), None)


def count(verdicts):
    """Wins, ties and losses of some verdicts, and what they are worth."""
    from scipy.stats import binomtest
    wins = {name: sum(one["winner"] == name for one in verdicts) for name in ("A", "B", "Tie")}
    decided = wins["A"] + wins["B"]
    p = float(binomtest(wins["B"], decided).pvalue) if decided else 1.0
    needed = decided_needed(max(wins["A"], wins["B"]) / decided) if decided else None
    needed = needed and -(-needed * len(verdicts) // decided)  # with ties as frequent as they are here
    return {"questions": len(verdicts), "wins_a": wins["A"], "wins_b": wins["B"], "ties": wins["Tie"],
            "share_b": rate_of(wins["B"], decided), "p": p, "enough": p < 0.05,
            "needed": needed if needed and needed <= MOST_NEEDED else None,
            "margin": mean_of([mean(one, "b") - mean(one, "a") for one in verdicts]),
            "criteria": {name: mean_of([one["criteria_b"][name] - one["criteria_a"][name] for one in verdicts]) for name in CRITERIA}}


def mean(verdict, side):
    """The score before it was rounded."""
    return sum(verdict[f"criteria_{side}"][name] for name in CRITERIA) / len(CRITERIA)


def weigh_length(verdicts):
    """Whether "the longer answer wins" says as much as "this model wins"."""
    ratios = [max(1, one["characters_b"]) / max(1, one["characters_a"]) for one in verdicts]
    decided = [one for one in verdicts if one["winner"] != "Tie"]
    longer = lambda one: None if one["characters_a"] == one["characters_b"] else "B" if one["characters_b"] > one["characters_a"] else "A"
    agree = sum(one["winner"] == longer(one) for one in decided)
    wins = {name: sum(one["winner"] == name for one in decided) for name in "AB"}
    leader = max("BA", key=wins.get)
    not_longer = [one for one in decided if one[f"characters_{leader.lower()}"] <= one[f"characters_{'b' if leader == 'A' else 'a'}"]]
    return {"ratio": median(ratios), "longer_wins": rate_of(agree, len(decided)), "leader": leader,
            "leader_wins": rate_of(wins[leader], len(decided)),
            "leader_wins_when_not_longer": rate_of(sum(one["winner"] == leader for one in not_longer), len(not_longer)),
            "would_explain": bool(decided) and agree >= wins[leader]}


def compare_with_facts(verdicts, paths):
    """How often the judge sides with the only right answer of two."""
    known = {}
    for path in paths:
        for record in read_lines(path, ("answer_sha256", "right"), "extras/check_slurm.py"):
            known[record["answer_sha256"], record.get("question")] = record["right"]
    right = [[known.get((one.get(f"answer_sha256_{side}"), one.get("question"))) for side in "ab"] for one in verdicts]
    only = [(one, "A" if a else "B") for one, (a, b) in zip(verdicts, right) if None not in (a, b) and a != b]
    against = [str(one["id"]) for one, side in only if one["winner"] not in (side, "Tie")]
    return {"known": sum(None not in pair for pair in right),
            "right_a": sum(a is True for a, _ in right), "right_b": sum(b is True for _, b in right),
            "sides_with_the_right": rate_of(sum(one["winner"] == side for one, side in only), len(only)), "against": against}


def show_share(rate):
    if rate is None:
        return "none"
    return f"{rate['hits']} of {rate['of']} ({100 * rate['share']:.0f}%, {100 * rate['low']:.0f} to {100 * rate['high']:.0f}%)"


def show_mean(mean):
    return f"{mean['mean']:+.2f}" + ("" if mean["low"] is None else f" ({mean['low']:+.2f} to {mean['high']:+.2f})")


def worth(block):
    """The plain sentence on whether it can be chance."""
    if block["enough"]:
        return f"Chance alone hardly does this: p = {block['p']:.2g} in the exact sign test."
    more = (f"more than {MOST_NEEDED:,} would be needed for a difference as small as this" if block["needed"] is None else
            f"about {block['needed']} would be needed, if the share of wins and ties stays as it is")
    return f"Too few questions to tell: {block['questions']} give p = {block['p']:.2g} in the exact sign test; {more}."


def main():
    arguments = parse_arguments()
    verdicts, unscored = read_verdicts(arguments.verdicts)
    topics = sorted({one.get("topic") or "" for one in verdicts})
    of_topic = {topic: [one for one in verdicts if (one.get("topic") or "") == topic] for topic in topics if len(topics) > 1}
    result = {"judge": (verdicts[0].get("made_with") or {}).get("judge"), "questions": len(verdicts), "unscored": unscored,
              "all": count(verdicts), "topics": {topic: count(chosen) for topic, chosen in of_topic.items()},
              "length": weigh_length(verdicts), "facts": compare_with_facts(verdicts, arguments.facts) if arguments.facts else None}
    if arguments.json:
        print(json.dumps(result))
        return
    every, length, facts = result["all"], result["length"], result["facts"]
    width = max(map(len, [*topics, *CRITERIA, "in all"])) + 2
    print(f"{'':<{width}}{'questions':>9}{'B wins':>8}{'ties':>6}{'A wins':>8}   "
          f"{'B of the decided (95% interval)':<34}{'margin B - A (95% interval)':<30}p")
    for name, block in {**result["topics"], "in all": every}.items():
        print(f"{name or '(none)':<{width}}{block['questions']:>9}{block['wins_b']:>8}{block['ties']:>6}{block['wins_a']:>8}   "
              f"{show_share(block['share_b']):<34}{show_mean(block['margin']):<30}{block['p']:.2g}")
    print()
    for name in CRITERIA:
        print(f"{name:<{width}}B - A {show_mean(every['criteria'][name])}")
    print(f"\n{worth(every)}")
    print(f"B's answers are {length['ratio']:.2f} times as long as A's (median). "
          f"Length alone {'would explain' if length['would_explain'] else 'does not explain'} the wins: the longer answer wins in "
          f"{show_share(length['longer_wins'])} of the decided, {length['leader']} in {show_share(length['leader_wins'])}, "
          f"and {length['leader']} without being longer in {show_share(length['leader_wins_when_not_longer'])}.")
    if facts:
        against = ", ".join(facts["against"][:10]) + (" ..." if len(facts["against"]) > 10 else "")
        print(f"Slurm calls {facts['right_a']} answers of A and {facts['right_b']} of B right, of {facts['known']} questions where it "
              f"knows both. Where only one is, the judge sides with it in {show_share(facts['sides_with_the_right'])}"
              + (f", and against it in {against}" if against else "") + ".")


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
