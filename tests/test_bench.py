"""The bench runs, with the packages of the tests: tables, one JSON line last, ratios that follow from the measurements."""
import json
import re
import subprocess
import sys
from importlib.util import find_spec

import pytest
from conftest import ROOT


def bench(environment, *words):
    return subprocess.run([sys.executable, "bench/bench.py", *map(str, words)], cwd=ROOT, env=environment, capture_output=True, text=True)


def test_quick_bench_prints_tables_and_one_json_line_last(environment, tmp_path):
    result = bench(environment, "--quick", "--only", "tune,judge", "--work", tmp_path / "work")
    print(result.stdout + result.stderr)
    assert result.returncode == 0, result.stderr[-3000:]
    *tables, last = result.stdout.splitlines()
    assert not any(line.startswith("{") for line in tables)
    record = json.loads(last)
    assert record["quick"] and record["failed"] == [] and record["machine"]["versions"]["torch"] and record["machine"]["cores"]

    rows = {}
    for line in tables:
        if line.startswith("| "):
            name, *cells = (cell.strip() for cell in line.strip("| ").split(" | "))
            rows.setdefault(name, []).append(cells)
    if find_spec("trl") is None:  # it is no package of the project's: its rows say what is missing
        for name in ("P1 TRL", "P2 TRL, packing"):
            assert rows[name][0][0] == "skipped: trl is not installed: pip install -r bench/requirements.txt"
            assert name not in record["measured"]["tune"]
    assert rows["P3 Unsloth"][0][0].startswith("skipped: ")

    tuned = record["measured"]["tune"]
    for name, (run,) in (tuned | record["measured"]["judge"]).items():
        assert 0.1 < run["memory"] < 3 and run["imports"] > 0.5 and run["load"] > 0.01, name
        assert run["seconds"] > run["imports"] + run["load"] and run["processor"] > 1, name
    for run, in tuned.values():
        assert len(run["each_step"]) == 5 and all(step > 0 for step in run["each_step"]), "two epochs of three steps"
        assert run["quantise"] > 0 and run["rest"] > 0
        assert sum(run["each_step"][2:]) / 3 == pytest.approx(run["step"], rel=0.01), "the second epoch"
    ours, peer = tuned["ours"][0], tuned["P0 usual recipe"][0]
    assert rows["P0 usual recipe"][0][1] == f"{ours['tokens_a_second'] / peer['tokens_a_second']:.2f}x"
    assert rows["P0 usual recipe"][0][6] == f"{ours['memory'] / peer['memory']:.2f}x"
    targets = {target["target"]: target for target in record["targets"]}
    for words in ("tokens/s against P0", "peak memory against P0", "verdict against the whole object"):
        assert any(words in name for name in targets), words
    assert targets["tuning: tokens/s against P0 usual recipe"]["measured"] == ours["tokens_a_second"] / peer["tokens_a_second"]
    assert all(target["met"] is None for target in targets.values()), "--quick proves no speed"


def test_a_run_that_fails_is_named_and_the_others_go_on(environment, tmp_path):
    """A model folder without weights, where the bench looks for the one that it has made."""
    (tmp_path / "model-quick").mkdir()
    result = bench(environment, "--quick", "--only", "tune", "--work", tmp_path)
    assert result.returncode == 1
    record = json.loads(result.stdout.splitlines()[-1])
    assert set(record["measured"]["tune"].values()) == {None} and record["targets"] == []
    assert "| P0 usual recipe | failed |" in result.stdout and "FAILED: tune ours: exit 1, finetune_lora: error: " in result.stdout
    assert len(record["failed"]) == len(record["measured"]["tune"]) >= 2
    assert (tmp_path / "tune-ours.failed").read_text().count("error: ") == 1


@pytest.mark.parametrize("words", [["--only", "nonsense"], ["--repeats", "0"], ["--examples", "1"], ["--quik"]], ids=" ".join)
def test_usage_errors(words, environment):
    result = bench(environment, *words)
    assert result.returncode == 2 and result.stdout == "" and re.search("error: .*" + words[0], result.stderr)
