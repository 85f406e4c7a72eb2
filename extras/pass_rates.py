#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["scipy==1.17.1"]
# ///
"""How many questions are answered rightly before and after the tuning, and whether that can be chance.

PURPOSE   Counts what check_slurm.py found: shares with 95% Wilson intervals in all and per topic, and McNemar's exact
          test on the questions that only one of the two models answers rightly.
INPUT     BEFORE and AFTER: facts, JSONL from check_slurm.py of the same questions (matched by id; others are named).
          One file alone gives its shares. Facts without `right` (no expectation was known) are counted and left out.
OUTPUT    stdout: a table and one sentence; with --json one object: questions, before, after and topics (each
          right, of, share, low, high), only_before, only_after, p. stderr: what was left out.
TIME      1 s, for importing scipy.
MEMORY    100 MB.
EXAMPLES
  python extras/pass_rates.py baseline-facts.jsonl tuned-facts.jsonl
  python extras/pass_rates.py baseline-facts.jsonl tuned-facts.jsonl --failures 10
EXIT      0 done, 1 failed, 2 usage
"""
import argparse
import json
import sys
from pathlib import Path


def parse_arguments():
    class Formatter(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
        pass

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Formatter, allow_abbrev=False)
    parser.add_argument("before", metavar="BEFORE", help="facts about the first model's answers")
    parser.add_argument("after", metavar="AFTER", nargs="?", help="facts about the second model's answers")
    parser.add_argument("--failures", metavar="N", type=int, default=0, help="also show N questions that the last model got wrong")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of the table")
    return parser.parse_args()


def say(text):
    print(f"{Path(sys.argv[0]).stem}: {text}", file=sys.stderr, flush=True)


def fail(text, code=1):
    """End with one sentence on stderr: what is wrong, and the remedy."""
    say(f"error: {text}")
    sys.exit(code)


def read_facts(path):
    """{id: record} of the facts that say right or wrong."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        fail(f"cannot read {path}: {error}")
    records, undecided = {}, 0
    for number, line in enumerate(lines, 1):
        try:
            record = json.loads(line) if line.strip() else None
        except ValueError:
            record = {}
        if record is None:
            continue
        if not isinstance(record, dict) or "right" not in record or "id" not in record:
            fail(f"{path}, line {number}: no facts; make them with extras/check_slurm.py")
        if record["id"] in records:
            fail(f"{path}, line {number}: a second record with the id {record['id']}")
        if record["right"] is None:
            undecided += 1
        else:
            records[record["id"]] = record
    if undecided:
        say(f"{path}: {undecided} answers without an expectation are left out; give check_slurm.py the questions with `expect`")
    if not records:
        fail(f"{path} holds no answer with an expectation; run check_slurm.py with --questions")
    return records


def share(records):
    """{right, of, share, low, high}: the share of right answers and its 95% Wilson interval."""
    from scipy.stats import binomtest
    right, of = sum(record["right"] for record in records), len(records)
    interval = binomtest(right, of).proportion_ci(0.95, method="wilson")
    return {"right": right, "of": of, "share": right / of, "low": float(interval.low), "high": float(interval.high)}


def show(rate):
    return f"{rate['right']:>3} of {rate['of']:<3} {100 * rate['share']:>3.0f}% ({100 * rate['low']:.0f} to {100 * rate['high']:.0f})"


def main():
    arguments = parse_arguments()
    sides = {"before": read_facts(arguments.before)} | ({"after": read_facts(arguments.after)} if arguments.after else {})
    ids = [identity for identity in sides["before"] if all(identity in records for records in sides.values())]
    for name, records in sides.items():
        alone = [str(identity) for identity in records if identity not in ids]
        if alone:
            say(f"only in {name}, left out: {', '.join(alone[:10])}{' ...' if len(alone) > 10 else ''}")
    if not ids:
        fail("the two files have no id in common; both have to be facts about answers to the same questions")
    topics = sorted({sides["before"][identity].get("topic") or "" for identity in ids})
    result = {"questions": len(ids), "topics": {}}
    for name, records in sides.items():
        result[name] = share([records[identity] for identity in ids])
    for topic in topics if len(topics) > 1 else []:
        result["topics"][topic] = {name: share([records[identity] for identity in ids if (records[identity].get("topic") or "") == topic])
                                   for name, records in sides.items()}
    if arguments.after:
        from scipy.stats import binomtest
        only = [sum(sides[one][identity]["right"] and not sides[other][identity]["right"] for identity in ids)
                for one, other in (("before", "after"), ("after", "before"))]
        result |= {"only_before": only[0], "only_after": only[1], "p": float(binomtest(only[0], sum(only)).pvalue) if sum(only) else 1.0}
    if arguments.json:
        print(json.dumps(result))
        return
    width = max(map(len, [*topics, "in all"]))
    print(f"{'':<{width}}  " + "".join(f"{(name + ', ' if arguments.after else '') + 'right (95% interval)':<32}" for name in sides).rstrip())
    for topic, rates in {**result["topics"], "in all": result}.items():
        print(f"{topic:<{width}}  " + "".join(f"{show(rates[name]):<32}" for name in sides).rstrip())
    if arguments.after:
        print(f"Only before right: {only[0]}, only after right: {only[1]}; McNemar's exact test: p = {result['p']:.2g}"
              + ("" if result["p"] < 0.05 else ", which chance alone can do") + ".")
    wrong = [record for record in list(sides.values())[-1].values() if record["id"] in ids and not record["right"]]
    for record in wrong[:arguments.failures]:
        print(f"\n{record['id']}: {record.get('question') or ''}")
        for fact in [fact for fact in record["facts"] if " accepts `" not in fact]:
            print(f"  {fact}")


if __name__ == "__main__":
    main()
