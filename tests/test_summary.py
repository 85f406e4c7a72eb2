"""extras/summary.py: numbers that are known beforehand, and the plain words for too little."""
import json
import random
import re
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT, load_script, write_jsonl

CRITERIA = ("correctness", "completeness", "clarity", "practicality")


def verdict(identity, winner, gap=1.0, characters=(100, 100), topic=None, **more):
    """A line of judge.py --pairs: B better by gap where it wins, A where it wins."""
    sign = {"B": 1, "A": -1, "Tie": 0, None: 0}[winner]
    grades = [None] * 4 if winner is None else [3.0 + sign * gap] * 4
    return {"id": identity, **({"topic": topic} if topic else {}), "question": f"question {identity}", "score_a": None if winner is None else 3.0,
            "score_b": None if winner is None else 3.0 + sign * gap, "winner": winner, "rationale": "", "issues_a": [], "issues_b": [],
            "criteria_a": dict.fromkeys(CRITERIA, None if winner is None else 3.0), "criteria_b": dict(zip(CRITERIA, grades)),
            "characters_a": characters[0], "characters_b": characters[1], "answer_sha256_a": f"a{identity}", "answer_sha256_b": f"b{identity}",
            "made_with": {"judge": "some judge"}} | more


def many(wins, ties=0, losses=0, **more):
    return [verdict(at, "B" if at < wins else "Tie" if at < wins + ties else "A", **more) for at in range(wins + ties + losses)]


@pytest.fixture
def summarise(tmp_path):
    """summarise(verdicts, words...) runs a copy that is alone in its folder."""
    shutil.copy(ROOT / "extras/summary.py", tmp_path)

    def summarise(verdicts, *words, code=0):
        path = verdicts if isinstance(verdicts, str) else write_jsonl(tmp_path / "verdicts.jsonl", verdicts)
        result = subprocess.run([sys.executable, "summary.py", path, *map(str, words)], cwd=tmp_path, capture_output=True, text=True)
        assert result.returncode == code and "Traceback" not in result.stderr, result.stderr
        return (json.loads(result.stdout) if "--json" in words else result.stdout) if code == 0 else result.stderr
    return summarise


def test_known_numbers(summarise):
    found = summarise(many(9, 2, 1), "--json")
    every = found["all"]
    assert (every["wins_b"], every["ties"], every["wins_a"], every["questions"]) == (9, 2, 1, 12)
    assert every["p"] == pytest.approx(22 / 1024) and every["enough"] is True
    # Wilson: (k + z^2/2 -+ z sqrt(k (n-k) / n + z^2/4)) / (n + z^2)
    assert (every["share_b"]["share"], every["share_b"]["low"], every["share_b"]["high"]) == pytest.approx((0.9, 0.5958, 0.9821), abs=1e-4)
    assert every["margin"]["mean"] == pytest.approx(8 / 12) and every["margin"]["low"] < 8 / 12 < every["margin"]["high"]
    assert set(every["criteria"]) == set(CRITERIA) and every["criteria"]["clarity"] == every["margin"]
    assert found["judge"] == "some judge" and found["questions"] == 12 and found["unscored"] == 0 and found["topics"] == {} and found["facts"] is None


def test_bootstrap_interval_is_that_of_the_mean(summarise):
    chance = random.Random(4)
    gaps = [chance.gauss(0.4, 1.0) for _ in range(150)]
    verdicts = [verdict(at, "B" if gap > 0 else "A", gap=abs(gap)) for at, gap in enumerate(gaps)]
    margin = summarise(verdicts, "--json")["all"]["margin"]
    mean = sum(gaps) / len(gaps)
    error = (sum((gap - mean) ** 2 for gap in gaps) / (len(gaps) - 1) / len(gaps)) ** 0.5
    assert margin["mean"] == pytest.approx(mean)
    assert margin["low"] == pytest.approx(mean - 1.96 * error, abs=0.15 * error) and margin["high"] == pytest.approx(mean + 1.96 * error, abs=0.15 * error)
    assert summarise(verdicts) == summarise(verdicts), "the same bytes each time"


@pytest.mark.parametrize("wins, ties, losses, needed", [(8, 0, 2, 20), (7, 0, 3, 49), (3, 0, 0, 6), (6, 4, 4, 279), (5, 0, 5, None), (0, 4, 0, None), (3, 0, 7, 49)])
def test_too_few_questions_to_tell(wins, ties, losses, needed, summarise):
    """The numbers of judge.md: a share of 70% is seen with 50 questions in 78 of 100 cases, so four of five want a few more or less."""
    verdicts = many(wins, ties, losses)
    every = summarise(verdicts, "--json")["all"]
    assert every["enough"] is False and every["needed"] == needed
    text = summarise(verdicts)
    assert f"Too few questions to tell: {len(verdicts)} give p = " in text
    assert (f"about {needed} would be needed" if needed else "more than 20,000 would be needed") in text
    assert "Chance alone hardly" not in text and "Too few" not in summarise(many(30, 2, 3))


def test_power_is_that_of_the_exact_test():
    from scipy.stats import binom, binomtest
    script = load_script("extras/summary.py")
    for likely in (0.6, 0.7, 0.85, 0.95):
        def power(of):
            return sum(binom.pmf(wins, of, likely) for wins in range(of + 1) if wins > of / 2 and binomtest(wins, of).pvalue < 0.05)
        needed = script.decided_needed(likely)
        assert power(needed) >= 0.8 and all(power(of) < 0.8 for of in range(max(1, needed - 4), needed))


def test_length(summarise):
    alone = [verdict(at, "B" if at % 3 else "A", characters=(100, 300) if at % 3 else (300, 100)) for at in range(30)]
    found = summarise(alone, "--json")["length"]
    assert found["would_explain"] is True and found["longer_wins"]["hits"] == 30 and found["leader"] == "B" and found["leader_wins"]["hits"] == 20
    assert found["ratio"] == 3.0 and found["leader_wins_when_not_longer"] is None or found["leader_wins_when_not_longer"]["of"] == 10
    assert "Length alone would explain the wins" in summarise(alone)
    short = [verdict(at, "B" if at % 3 else "A", characters=(200, 100)) for at in range(30)]
    found = summarise(short, "--json")["length"]
    assert found["would_explain"] is False and found["longer_wins"]["hits"] == 10 and found["leader_wins_when_not_longer"]["hits"] == 20 and found["ratio"] == 0.5
    assert "Length alone does not explain the wins" in summarise(short)
    equal = summarise(many(9, 0, 1), "--json")["length"]
    assert equal["longer_wins"]["hits"] == 0 and equal["would_explain"] is False
    summarise([verdict(0, "B", characters=(0, 0)), verdict(1, "Tie", characters=(0, 5))])
    summarise([verdict(0, "Tie")])


def test_topics(summarise):
    verdicts = [verdict(at, "B" if at % 4 else "A", topic=("ssh", "spack")[at % 2]) for at in range(40)]
    found = summarise(verdicts, "--json")
    assert list(found["topics"]) == ["spack", "ssh"] and [one["questions"] for one in found["topics"].values()] == [20, 20]
    assert found["topics"]["spack"]["wins_b"] == 20 and found["topics"]["ssh"]["wins_b"] == 10 and found["all"]["wins_b"] == 30
    text = summarise(verdicts)
    assert [line.split()[0] for line in text.splitlines()[1:4]] == ["spack", "ssh", "in"]
    assert re.search(r"^ssh +20 +10 +0 +10 +10 of 20 \(50%, 30 to 70%\) +\+0\.00", text, re.M), text


def test_facts(summarise, tmp_path):
    verdicts = [verdict(at, "A" if at == 7 else "Tie" if at == 6 else "B") for at in range(10)]
    rights = {"a": lambda at: at >= 8, "b": lambda at: at != 5}
    files = [write_jsonl(tmp_path / f"{side}-facts.jsonl", [{"answer_sha256": f"{side}{at}", "question": f"question {at}", "right": right(at) if at else None}
                                                            for at in range(10)]) for side, right in rights.items()]
    words = [word for path in files for word in ("--facts", path)]
    found = summarise(verdicts, *words, "--json")["facts"]
    assert (found["known"], found["right_a"], found["right_b"]) == (9, 2, 8)
    assert found["sides_with_the_right"]["hits"] == 4 and found["sides_with_the_right"]["of"] == 6 and found["against"] == ["7"]
    assert "the judge sides with it in 4 of 6" in summarise(verdicts, *words)
    assert "answer_sha256" in summarise(verdicts, "--facts", write_jsonl(tmp_path / "none.jsonl", [{}]), code=1)


def test_what_is_left_out_and_refused(summarise, tmp_path):
    found = summarise(many(4, 0, 2) + [verdict(17, None)], "--json")
    assert found["unscored"] == 1 and found["questions"] == 6
    assert "no verdict with a score" in summarise([verdict(1, None)], code=1)
    assert "several verdicts on 1" in summarise([verdict(1, "A"), verdict(1, "B")], code=1)
    assert "line 1" in summarise([{"id": 1}], code=1) and "cannot read" in summarise("gone.jsonl", code=1)
    (tmp_path / "broken.jsonl").write_text('{"id": 1,\n')
    assert "judge.py --pairs" in summarise("broken.jsonl", code=1)
    assert "usage" in summarise("broken.jsonl", "--nonsense", code=2)
